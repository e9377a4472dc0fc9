//! What happened: entries, registers, changes, feeds and their chain. Pure: bytes in, bytes out.
