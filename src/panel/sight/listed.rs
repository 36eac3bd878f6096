//! The view on approved lists: their rows, as far as the viewer may read them.

use std::borrow::Cow;

use super::Sight;
use crate::panel::event::list::ListRow;
use crate::panel::state::Listed;

impl<'a> Sight<'a> {
    /// An approved list with its rows as the viewer may read them.
    #[must_use]
    pub fn seen(&self, listed: &'a Listed) -> Cow<'a, Listed> {
        if !self.hides_entries() {
            return Cow::Borrowed(listed);
        }
        let mut seen = listed.clone();
        seen.list.rows = self.rows(listed);
        Cow::Owned(seen)
    }

    /// The rows of an approved list: without the projects that are not there for the viewer, and
    /// without what was valued where that is kept from them.
    #[must_use]
    pub fn rows(&self, listed: &Listed) -> Vec<ListRow> {
        let mut rows = listed.list.rows.clone();
        if !self.hides_entries() {
            return rows;
        }
        let seen = |row: &ListRow| match self.project_of(&row.project) {
            Some(project) if project.barred() => None,
            Some(project) => Some(project.veiled()),
            None => Some(!self.sees_outcome()),
        };
        rows.retain_mut(|row| {
            let Some(veiled) = seen(row) else {
                return false;
            };
            if veiled {
                row.rank = None;
                row.total.clear();
                row.missed.clear();
                row.checks.clear();
            }
            true
        });
        rows
    }
}
