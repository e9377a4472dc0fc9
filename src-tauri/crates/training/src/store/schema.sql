-- The journal's own tables. What a line says is never updated; only the feed's head moves on.

CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL
) STRICT;

-- The journal: a change, one act of one person, is its header at position -1 and its entries from 0 on. They share one tree,
-- for a mark must cost few pages and whoever reads an entry reads its header too. The change's number is
-- feed * 2^40 + its sequence in the feed. Behind the newest change of each feed lies the feed's head, at position 2^40.
--
-- The entries about one entity are a list: its row in the projection (or in `unshown`) names the newest, and each names the one
-- that came before it. Where one settles its entity, nothing said before it is in force any more.
CREATE TABLE line (
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER,
    entity BLOB,
    before_change INTEGER,
    before_position INTEGER,
    settles INTEGER,
    body BLOB NOT NULL,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

-- This installation: its feed, its signing key, the account that uses it, the projection it last built.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    feed INTEGER NOT NULL,
    secret BLOB NOT NULL,
    account BLOB NOT NULL,
    projection TEXT NOT NULL
) STRICT;
