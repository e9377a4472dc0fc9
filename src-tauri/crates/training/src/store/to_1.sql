-- What format 1 looked like, made from a database of today's, to prove that one of then comes over.
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
INSERT INTO change SELECT change % 1099511627776, change / 1099511627776, change % 1099511627776, body
    FROM line WHERE position = -1;
INSERT INTO entry SELECT change % 1099511627776, position, kind, entity, body FROM line WHERE position >= 0;
DROP TABLE line;
PRAGMA user_version = 1;
