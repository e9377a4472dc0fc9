-- The journal's own tables. Nothing but a migration ever updates or deletes a line.

CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    head_sequence INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    head_signature BLOB NOT NULL,
    clock INTEGER NOT NULL
) STRICT;

-- The journal: a change, one act of one person, is its header at position -1 and its entries from 0 on. They share one tree,
-- for a mark must cost few pages and whoever reads an entry reads its header too. The change's number is
-- feed * 2^40 + its sequence in the feed.
CREATE TABLE line (
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER,
    entity BLOB,
    body BLOB NOT NULL,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_by_entity ON line (kind, entity, change, position) WHERE entity IS NOT NULL;

-- This installation: its feed, its signing key, the account that uses it, the projection it last built.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    feed INTEGER NOT NULL,
    secret BLOB NOT NULL,
    account BLOB NOT NULL,
    projection TEXT NOT NULL
) STRICT;
