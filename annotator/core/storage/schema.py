"""The tables of a project file of the first version, written by hand; they are never edited.

What later versions change stands in migrations.py, step by step; tables/ maps the newest.

Plain STRICT tables and indexes only: no trigger, view, generated column or function of ours
is ever stored, so anything else found in a file was put there by another program, and any
SQLite tool can read a project. Integers inside, UUIDs (36 characters) outside. Offsets are
code points. Times are milliseconds since 1970.
"""

from typing import Final

APPLICATION_ID: Final = 0x414E4E4F
"""“ANNO” at offset 68 of the file says that it is ours."""

_PROJECT = """
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('human', 'adjudicator', 'model'))
) STRICT;
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    project_uuid TEXT NOT NULL CHECK (length(project_uuid) = 36),
    title TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    program TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    scheme_code TEXT NOT NULL,
    scheme_names TEXT NOT NULL,
    open_session TEXT
) STRICT;
"""

_SCHEME = """
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    position INTEGER NOT NULL,
    names TEXT NOT NULL,
    colour TEXT NOT NULL,
    dark_colour TEXT NOT NULL,
    shortcut TEXT NOT NULL,
    abilities TEXT NOT NULL,
    guideline TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE TABLE relation_type (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    position INTEGER NOT NULL,
    names TEXT NOT NULL,
    source_labels TEXT NOT NULL,
    target_labels TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE TABLE attribute (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL CHECK (owner IN ('label', 'relation', 'article')),
    owner_code TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    position INTEGER NOT NULL,
    names TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('choice', 'choices', 'text', 'number', 'boolean', 'date', 'entity')),
    choices TEXT NOT NULL,
    default_value TEXT NOT NULL,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    UNIQUE (owner, owner_code, code)
) STRICT;
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    note TEXT NOT NULL,
    external_ids TEXT NOT NULL
) STRICT;
CREATE TABLE entity_alias (
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    alias_key TEXT NOT NULL,
    PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_by_alias ON entity_alias (alias_key);
"""

_ARTICLES = """
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    at_ms INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    source TEXT NOT NULL,
    format TEXT NOT NULL,
    options TEXT NOT NULL,
    added INTEGER NOT NULL CHECK (added >= 0),
    skipped INTEGER NOT NULL CHECK (skipped >= 0),
    refused INTEGER NOT NULL CHECK (refused >= 0),
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone'))
) STRICT;
CREATE TABLE import_refusal (
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (batch_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    title_key TEXT NOT NULL,
    meta TEXT NOT NULL,
    attributes TEXT NOT NULL,
    split TEXT,
    direction TEXT NOT NULL CHECK (direction IN ('auto', 'rtl', 'ltr')),
    n_chars INTEGER NOT NULL CHECK (n_chars > 0),
    text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
    raw_sha256 TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id),
    created_ms INTEGER NOT NULL,
    deleted_ms INTEGER
) STRICT;
CREATE INDEX article_listed ON article (id) WHERE deleted_ms IS NULL;
CREATE INDEX article_by_text ON article (text_sha256);
CREATE INDEX article_by_batch ON article (batch_id);
CREATE TABLE article_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;
"""

_LAYERS = """
CREATE TABLE layer (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    status TEXT NOT NULL CHECK (status IN ('new', 'in_progress', 'done', 'skipped')),
    note TEXT NOT NULL,
    seen INTEGER NOT NULL CHECK (seen >= 0),
    span_count INTEGER NOT NULL CHECK (span_count >= 0),
    batch_id INTEGER REFERENCES import_batch (id),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    updated_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX layer_once ON layer (article_id, annotator_id) WHERE hidden = 0;
CREATE INDEX layer_of_article ON layer (article_id, annotator_id);
CREATE INDEX layer_by_status ON layer (annotator_id, status, article_id, span_count)
    WHERE hidden = 0;
CREATE INDEX layer_by_batch ON layer (batch_id) WHERE batch_id IS NOT NULL;
CREATE TABLE span (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    layer_id INTEGER NOT NULL REFERENCES layer (id) ON DELETE CASCADE,
    label_id INTEGER NOT NULL REFERENCES label (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end_ INTEGER NOT NULL CHECK (end_ > start),
    fragment_count INTEGER NOT NULL CHECK (fragment_count >= 1),
    surface TEXT NOT NULL,
    attributes TEXT NOT NULL,
    entity_id INTEGER REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL
        CHECK (origin IN ('manual', 'suggested', 'propagated', 'imported', 'adjudicated')),
    note TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX span_in_layer ON span (layer_id, id);
CREATE UNIQUE INDEX span_once ON span (layer_id, start, end_, label_id) WHERE fragment_count = 1;
CREATE INDEX span_by_label ON span (label_id, layer_id);
CREATE INDEX span_by_entity ON span (entity_id) WHERE entity_id IS NOT NULL;
CREATE TABLE fragment (
    span_id INTEGER NOT NULL REFERENCES span (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    start INTEGER NOT NULL CHECK (start >= 0),
    end_ INTEGER NOT NULL CHECK (end_ > start),
    PRIMARY KEY (span_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    layer_id INTEGER NOT NULL REFERENCES layer (id) ON DELETE CASCADE,
    type_id INTEGER NOT NULL REFERENCES relation_type (id),
    source_id INTEGER NOT NULL,
    target_id INTEGER NOT NULL CHECK (target_id <> source_id),
    attributes TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    FOREIGN KEY (layer_id, source_id) REFERENCES span (layer_id, id)
        DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (layer_id, target_id) REFERENCES span (layer_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX relation_in_layer ON relation (layer_id, source_id);
CREATE INDEX relation_by_target ON relation (layer_id, target_id);
CREATE TABLE label_count (
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    label_id INTEGER NOT NULL REFERENCES label (id),
    spans INTEGER NOT NULL CHECK (spans >= 0),
    PRIMARY KEY (annotator_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    label_id INTEGER NOT NULL REFERENCES label (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end_ INTEGER NOT NULL CHECK (end_ > start),
    source TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    verdict TEXT NOT NULL CHECK (verdict IN ('open', 'accepted', 'corrected', 'rejected')),
    created_ms INTEGER NOT NULL,
    verdict_ms INTEGER
) STRICT;
CREATE INDEX suggestion_of_article ON suggestion (article_id, start);
CREATE TABLE dismissal (
    key TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    span_uuid TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    details TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_of_article ON dismissal (article_id);
"""

_HISTORY = """
CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    at_ms INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    kind TEXT NOT NULL,
    details TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('articles', 'project')),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
    turn INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX edit_by_state ON edit (state, turn);
CREATE TABLE edit_record (
    edit_id INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT CHECK (before IS NOT NULL OR after IS NOT NULL),
    PRIMARY KEY (edit_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE edit_article (
    edit_id INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (edit_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_of_article ON edit_article (article_id, edit_id);
CREATE TABLE export_record (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    format TEXT NOT NULL,
    target TEXT NOT NULL,
    options TEXT NOT NULL,
    articles INTEGER NOT NULL CHECK (articles >= 0),
    spans INTEGER NOT NULL CHECK (spans >= 0),
    sha256 TEXT NOT NULL
) STRICT;
"""

FIRST_VERSION: Final = _PROJECT + _SCHEME + _ARTICLES + _LAYERS + _HISTORY
"""Everything a file of the first version holds."""
