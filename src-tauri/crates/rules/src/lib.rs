//! What counts: hours, leave, absence, completion and targets. Pure: marks in, figures out.
