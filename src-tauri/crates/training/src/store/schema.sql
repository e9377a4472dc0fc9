-- The journal's own tables. Nothing but a migration ever updates or deletes a row of change or entry.

CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    head_sequence INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    head_signature BLOB NOT NULL,
    clock INTEGER NOT NULL
) STRICT;

-- One act of one person. The number is this database's own order of arrival.
CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    header BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX change_by_feed ON change (feed, sequence);

CREATE TABLE entry (
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    entity BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_entity ON entry (kind, entity, change, position);

-- This installation: its feed, its signing key, the account that uses it, the projection it last built.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    feed INTEGER NOT NULL,
    secret BLOB NOT NULL,
    account BLOB NOT NULL,
    projection TEXT NOT NULL
) STRICT;
