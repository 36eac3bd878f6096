//! What of a call's money can be allocated, which district a text names, and which of its
//! priorities count.

use jiff::civil::Date;

use super::Call;
use super::act::{District, PriorityList, PriorityVersion};
use crate::dossier::plain;

impl Call {
    /// What can be allocated, in euro cents: the budget without its reserve (S4). `None` where the
    /// call states no budget.
    #[must_use]
    pub fn available_cents(&self) -> Option<i64> {
        Some(self.budget_cents?.saturating_sub(self.reserve_cents))
    }

    /// The district of the register that a text names, by name or id.
    #[must_use]
    pub fn district(&self, text: &str) -> Option<&District> {
        let text = plain(text);
        let mut districts = self.districts.iter();
        districts.find(|d| text == plain(&d.name) || text == plain(&d.id))
    }

    /// What two texts that name one district have in common: its id in the register, else the text
    /// without capitals and punctuation.
    #[must_use]
    pub fn district_key(&self, text: &str) -> String {
        let found = self.district(text).map(|d| d.id.as_str());
        plain(found.unwrap_or(text))
    }

    fn priorities_on(&self, day: Date) -> Option<&PriorityList> {
        self.priority_lists.iter().find(|list| {
            list.from.is_none_or(|from| from <= day) && list.to.is_none_or(|to| day <= to)
        })
    }

    /// The day on which the version of the list of priorities is looked at for a project (S61): the
    /// last day of its phase's term or the day on which it was received, as the call says; where that
    /// one is not known, the other.
    #[must_use]
    pub fn priority_day(&self, deadline: Option<Date>, received: Option<Date>) -> Option<Date> {
        match self.priority_version {
            PriorityVersion::AtDeadline => deadline.or(received),
            PriorityVersion::AtReceipt => received.or(deadline),
        }
    }

    /// The version of the list of priorities that counts on a day; a single version needs no day.
    #[must_use]
    pub fn priorities_for(&self, day: Option<Date>) -> Option<&PriorityList> {
        match (day, self.priority_lists.as_slice()) {
            (Some(day), _) => self.priorities_on(day),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}
