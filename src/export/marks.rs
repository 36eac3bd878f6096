//! The members' marks as filed: the revealed sheets, in the form in which files of marks are read.

use super::{Table, Value};
use crate::panel::Sight;

/// One row per cell of the revealed sheets: projects in the order filed, members in panel
/// order, sub-criteria in rubric order. Imported into a fresh panel it gives the same table.
#[must_use]
pub fn marks(sight: Sight<'_>) -> Table {
    let mut table = Table::new(&["project_id", "reviewer_id", "criterion", "score", "comment"]);
    for project in sight.projects() {
        for sheet in project
            .sheets()
            .iter()
            .flat_map(|revealed| &revealed.sheets)
        {
            for sub in &sight.phase().subs {
                let Some(cell) = sheet
                    .cell(&sub.id)
                    .filter(|c| c.mark.is_some() || !c.comment.is_empty())
                else {
                    continue;
                };
                let value = cell.mark.map(|mark| sub.scale.value(mark));
                table.rows.push(vec![
                    Value::text(project.id()),
                    Value::text(&sheet.member),
                    Value::text(&sub.id),
                    Value::exact(value.as_ref()),
                    Value::text(&cell.comment),
                ]);
            }
        }
    }
    table
}
