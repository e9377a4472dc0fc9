-- From format 2, which kept an index of the entries by entity and each feed's head beside the feed, to format 3: nothing of what
-- was recorded changes.

ALTER TABLE line RENAME TO line_of_2;
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
INSERT INTO line
    SELECT change, position, kind, entity, lag(change) OVER entries, lag(position) OVER entries, NULL, body FROM line_of_2
    WHERE entity IS NOT NULL WINDOW entries AS (PARTITION BY kind, entity ORDER BY change, position) ORDER BY change, position;
INSERT INTO line (change, position, body) SELECT change, position, body FROM line_of_2 WHERE entity IS NULL;
INSERT INTO line (change, position, body)
    SELECT number * 1099511627776 + head_sequence, 1099511627776, CAST(head_hash || head_signature AS BLOB) FROM feed;
DROP TABLE line_of_2;
ALTER TABLE feed DROP COLUMN head_sequence;
ALTER TABLE feed DROP COLUMN head_hash;
ALTER TABLE feed DROP COLUMN head_signature;
ALTER TABLE feed DROP COLUMN clock;
