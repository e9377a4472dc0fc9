-- From format 1, which kept changes and entries apart, to format 2: nothing of what was recorded changes.

CREATE TABLE line (
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER,
    entity BLOB,
    body BLOB NOT NULL,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
INSERT INTO line SELECT feed * 1099511627776 + sequence, -1, NULL, NULL, header FROM change;
INSERT INTO line SELECT feed * 1099511627776 + sequence, position, kind, entity, body
    FROM entry JOIN change ON change.number = entry.change;
CREATE INDEX line_by_entity ON line (kind, entity, change, position) WHERE entity IS NOT NULL;
DROP TABLE entry;
DROP TABLE change;
