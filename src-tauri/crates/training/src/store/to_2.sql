-- What format 2 looked like, made from a database of today's, to prove that one of then comes over.
ALTER TABLE feed RENAME TO feed_of_3;
CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    head_sequence INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    head_signature BLOB NOT NULL,
    clock INTEGER NOT NULL
) STRICT;
INSERT INTO feed SELECT number, device, public_key, change % 1099511627776, substr(body, 1, 32), substr(body, 33, 64), 0
    FROM feed_of_3 JOIN line ON change >> 40 = number AND position = 1099511627776;
DROP TABLE feed_of_3;
ALTER TABLE line RENAME TO line_of_3;
CREATE TABLE line (
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER,
    entity BLOB,
    body BLOB NOT NULL,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
INSERT INTO line SELECT change, position, kind, entity, body FROM line_of_3 WHERE position < 1099511627776;
CREATE INDEX line_by_entity ON line (kind, entity, change, position) WHERE entity IS NOT NULL;
DROP TABLE line_of_3;
DROP TABLE unshown;
UPDATE installation SET projection = 'of format 2';
PRAGMA user_version = 2;
