//! Views for people who ask the panel file with the `sqlite3` tool. They show what the log says
//! in the open: never a draft, never a sealed sheet.
//!
//! `marks`: one row per cell of the revealed sheets that count, as filed; those voided by a
//! recusal or by a new version of the rules are not there.
//!
//! | column | holds |
//! |---|---|
//! | `project`, `member`, `sub`, `criterion` | identifiers |
//! | `value` | value on the scale, number; NULL where the cell holds a comment alone |
//! | `steps` | mark in steps above the least value |
//! | `comment` | comment, empty where none |
//!
//! `consensus`: one row per sub-criterion whose consensus is closed now; a closing that was
//! opened again, or annulled by a recusal, a new version of the rules or an order to value again,
//! is not there.
//!
//! | column | holds |
//! |---|---|
//! | `project`, `sub` | identifiers |
//! | `value`, `steps` | the panel's mark, as above |
//! | `how` | `discussed`, or `concordant` where accepted in one go |
//! | `motivation`, `outside_reason` | texts, empty where none |
//! | `actor`, `at` | who closed it, when (UTC) |
//!
//! `journal`: one row per entry of the log.
//!
//! | column | holds |
//! |---|---|
//! | `seq`, `at` | number; time (UTC, ISO 8601 with microseconds) |
//! | `actor`, `via` | `office` or the member's identifier; how they were known |
//! | `kind` | kind of the fact |
//! | `project`, `sub`, `member` | what it is about, where it names one |
//! | `steps` | the mark it names, in steps |
//! | `text` | note, reason, motivation or title, where there is one |
//! | `hash` | SHA-256 of the entry, hexadecimal |
//!
//! For example: `SELECT project, sub, min(value), max(value) FROM marks GROUP BY project, sub;`
//!
//! Values are worked out in whole millionths and divided once, so that 3.5 is shown as 3.5; the
//! program's own arithmetic is exact and does not use these views.

/// The scales in millionths, as the first entry that opens a panel gives them and every version of
/// the call after it.
macro_rules! scale {
    () => {
        "version AS MATERIALIZED (
  SELECT seq, body FROM entry WHERE body ->> 'kind' = 'call_replaced'
  UNION ALL
  SELECT * FROM (SELECT seq, body FROM entry WHERE body ->> 'kind' = 'panel_created' ORDER BY seq LIMIT 1)
), scale AS MATERIALIZED (
  SELECT version.seq AS since, s.value ->> 'sub' AS sub, s.value ->> 'criterion' AS criterion,
         CAST(round((s.value ->> 'min') * 1000000) AS INTEGER) AS least,
         CAST(round((s.value ->> 'step') * 1000000) AS INTEGER) AS step
  FROM version, json_each(version.body, '$.scales') AS s
)"
    };
}

/// The scale of the sub-criterion of a row when its entry was written.
macro_rules! scale_of {
    ($row:literal) => {
        concat!(
            "scale ON scale.sub = ",
            $row,
            ".sub AND scale.since =
       (SELECT max(since) FROM scale AS s WHERE s.sub = ",
            $row,
            ".sub AND s.since <= ",
            $row,
            ".seq)"
        )
    };
}

/// The entries by which what was decided before them no longer stands: of all projects, of one, or
/// of those that an order names; what a phase that is over has decided stays.
macro_rules! annulled {
    () => {
        "opened AS MATERIALIZED (
  SELECT seq FROM entry WHERE body ->> 'kind' = 'phase_opened'
), annulled AS MATERIALIZED (
  SELECT entry.seq AS upto, body ->> 'kind' AS kind, body ->> 'project' AS project,
         entry.actor ->> '$.member' AS member,
         coalesce((SELECT max(opened.seq) FROM opened WHERE opened.seq < entry.seq), 0) AS since
  FROM entry
  WHERE body ->> 'kind' = 'member_recused' OR body ->> 'kind' = 'call_replaced' AND NOT body ->> 'material'
  UNION ALL
  SELECT entry.seq, 'reevaluation_ordered', id.value, NULL,
         coalesce((SELECT max(opened.seq) FROM opened WHERE opened.seq < entry.seq), 0)
  FROM entry, json_each(entry.body, '$.projects') AS id
  WHERE body ->> 'kind' = 'reevaluation_ordered'
)"
    };
}

/// `at` of an entry in ISO 8601; floor division, so that it holds before 1970 too.
macro_rules! iso {
    () => {
        "strftime('%Y-%m-%dT%H:%M:%S', (entry.at - (entry.at % 1000000 + 1000000) % 1000000) / 1000000, 'unixepoch')
         || printf('.%06dZ', (entry.at % 1000000 + 1000000) % 1000000)"
    };
}

/// Who acted: `office`, or a member's identifier.
macro_rules! actor {
    () => {
        "coalesce(entry.actor ->> '$.member', entry.actor ->> '$')"
    };
}

pub(super) const MARKS: &str = concat!(
    "CREATE VIEW marks AS
WITH ",
    scale!(),
    ", ",
    annulled!(),
    ", cell AS (
  SELECT entry.seq AS seq, sheet.key AS place, cell.key AS line,
         entry.body ->> 'project' AS project, sheet.value ->> 'member' AS member,
         cell.value ->> 'sub' AS sub, cell.value ->> 'mark' AS steps, cell.value ->> 'comment' AS comment
  FROM entry, json_each(entry.body, '$.sheets') AS sheet, json_each(sheet.value, '$.cells') AS cell
  WHERE entry.body ->> 'kind' = 'sheets_revealed'
)
SELECT cell.project, cell.member, cell.sub, scale.criterion,
       (scale.least + scale.step * cell.steps) / 1000000.0 AS value,
       cell.steps, coalesce(cell.comment, '') AS comment
FROM cell LEFT JOIN ",
    scale_of!("cell"),
    "
WHERE NOT EXISTS (
  SELECT 1 FROM annulled AS a
  WHERE cell.seq > a.since AND cell.seq < a.upto
    AND (a.kind = 'call_replaced' OR a.kind = 'member_recused' AND a.project = cell.project AND a.member = cell.member)
)
ORDER BY cell.seq, cell.place, cell.line;
"
);

pub(super) const CONSENSUS: &str = concat!(
    "CREATE VIEW consensus AS
WITH ",
    scale!(),
    ", ",
    annulled!(),
    ", move AS (
  SELECT seq, body ->> 'project' AS project, body ->> 'sub' AS sub, body ->> 'mark' AS steps,
         CASE body ->> 'kind' WHEN 'consensus_closed' THEN 'discussed' END AS how
  FROM entry WHERE body ->> 'kind' IN ('consensus_closed', 'consensus_reopened')
  UNION ALL
  SELECT entry.seq, entry.body ->> 'project', pair.value ->> 0, pair.value ->> 1, 'concordant'
  FROM entry, json_each(entry.body, '$.marks') AS pair
  WHERE entry.body ->> 'kind' = 'concordant_accepted'
), last AS (
  SELECT *, row_number() OVER (PARTITION BY project, sub ORDER BY seq DESC) AS age FROM move
)
SELECT last.project, last.sub, (scale.least + scale.step * last.steps) / 1000000.0 AS value,
       last.steps, last.how,
       coalesce(entry.body ->> 'motivation', '') AS motivation,
       coalesce(entry.body ->> 'outside_reason', '') AS outside_reason,
       ",
    actor!(),
    " AS actor,
       ",
    iso!(),
    " AS at
FROM last JOIN entry ON entry.seq = last.seq LEFT JOIN ",
    scale_of!("last"),
    "
WHERE last.age = 1 AND last.how IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM annulled AS a
  WHERE last.seq > a.since AND last.seq < a.upto AND (a.kind = 'call_replaced' OR a.project = last.project)
)
ORDER BY last.project, last.sub;
"
);

pub(super) const JOURNAL: &str = concat!(
    "CREATE VIEW journal AS
SELECT entry.seq,
       ",
    iso!(),
    " AS at,
       ",
    actor!(),
    " AS actor, entry.via,
       body ->> 'kind' AS kind, body ->> 'project' AS project, body ->> 'sub' AS sub,
       CASE body ->> 'kind' WHEN 'member_added' THEN body ->> 'id' ELSE body ->> 'member' END AS member,
       body ->> 'mark' AS steps,
       coalesce(body ->> 'text', body ->> 'motivation', body ->> 'reason', body ->> '$.answer.dissent.reason',
                body ->> 'title', body ->> 'name') AS text,
       lower(hex(hash)) AS hash
FROM entry ORDER BY seq;
"
);
