//! The view on the territory: how the districts are covered (S6), who supports them (S28–S30, S57),
//! and by when the panel should be done.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{ProjectSight, Sight};
use crate::call::act::District;
use crate::call::{ProcedureTerm, procedure_end};
use crate::ids::ProjectId;
use crate::panel::event::Role;
use crate::panel::event::list::Status;
use crate::panel::event::procedure::{SupportAssigned, SupportBody, SupportMeeting};
use crate::panel::state::{Listed, Member};

/// A district and what came from it, as the viewer may see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered<'a> {
    /// What all texts that name it have in common.
    pub key: String,
    /// Its name.
    pub name: &'a str,
    /// Its entry in the register of the call; nothing for one that only projects name.
    pub district: Option<&'a District>,
    /// Places of its projects in the phase under way, in the order filed.
    pub projects: Vec<usize>,
    /// How many of them are admitted: by the standing list, and until there is one to the evaluation.
    pub admitted: usize,
    /// How many of them are funded, in whole or in part, by the standing list.
    pub funded: usize,
    /// Its projects in the phase before.
    pub before: Vec<ProjectId>,
}

impl Covered<'_> {
    /// Whether nothing came from it in the phase under way.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.projects.is_empty()
    }
}

/// By when the panel should be done, and whether it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The term.
    pub term: ProcedureTerm,
    /// Days left; below zero once it is past.
    pub left: i64,
    /// The list that ended the procedure, by number.
    pub ended_by: Option<u32>,
}

/// Districts being collected.
struct Collected<'a> {
    rows: Vec<Covered<'a>>,
    at: HashMap<String, usize>,
    /// Rows of the texts that were looked up already.
    known: HashMap<&'a str, usize>,
}

impl<'a> Collected<'a> {
    fn add(&mut self, key: String, name: &'a str, district: Option<&'a District>) -> usize {
        let rows = &mut self.rows;
        *self.at.entry(key.clone()).or_insert_with(|| {
            rows.push(Covered {
                key,
                name,
                district,
                ..Covered::default()
            });
            rows.len() - 1
        })
    }

    /// The rows of some districts, each once.
    fn rows_of(&mut self, sight: Sight<'a>, districts: &'a [String]) -> Vec<usize> {
        let mut rows: Vec<usize> = Vec::new();
        for text in districts {
            let row = match self.known.get(text.as_str()) {
                Some(row) => *row,
                None => {
                    let row = self.add(sight.call().district_key(text), text, None);
                    self.known.insert(text, row);
                    row
                }
            };
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }
}

impl<'a> Sight<'a> {
    /// Every district of the call's register, in its order, then those that only projects name: what
    /// came from each.
    #[must_use]
    pub fn coverage(&self) -> Vec<Covered<'a>> {
        let mut all = Collected {
            rows: Vec::new(),
            at: HashMap::new(),
            known: HashMap::new(),
        };
        for district in &self.call().districts {
            all.add(
                self.call().district_key(&district.id),
                &district.name,
                Some(district),
            );
        }
        let decided = self.statuses();
        for (place, project) in self.places() {
            let status = decided.get(project.id()).filter(|_| project.shows_list());
            let admitted = project.counts_as_admitted(status.copied());
            let funded = status.is_some_and(|s| s.is_granted());
            for row in all.rows_of(*self, &project.filed().districts) {
                if let Some(row) = all.rows.get_mut(row) {
                    row.projects.push(place);
                    row.admitted += usize::from(admitted);
                    row.funded += usize::from(funded);
                }
            }
        }
        let past = self.panel.past.back().into_iter();
        for project in past.flat_map(|past| &past.projects) {
            let id = &project.filed.project;
            if self.preliminary(id).is_none() {
                continue;
            }
            for row in all.rows_of(*self, &project.filed.districts) {
                if let Some(row) = all.rows.get_mut(row) {
                    row.before.push(id.clone());
                }
            }
        }
        all.rows
    }

    /// What the standing list says of each project.
    fn statuses(&self) -> HashMap<&'a ProjectId, Status> {
        let rows = self.standing_list().map(|l| l.list.rows.as_slice());
        let rows = rows.unwrap_or_default().iter();
        rows.map(|row| (&row.project, row.status)).collect()
    }

    /// Whether the viewer keeps the register of support bodies: the office, the secretary and the
    /// officer responsible for the procedure. Only they read what a meeting was about (S57).
    #[must_use]
    pub fn keeps_support(&self) -> bool {
        self.me()
            .is_none_or(|m| matches!(m.role, Role::Secretary | Role::Manager))
    }

    /// The districts that a support body is assigned to, in order.
    pub fn supports(&self, body: &'a SupportBody) -> impl Iterator<Item = &'a SupportAssigned> {
        let all = self.procedure().support.iter();
        all.filter(|assigned| assigned.body == body.id)
    }

    /// The bodies that support a district, by what all texts that name it have in common.
    pub fn supporters(&self, key: &str) -> impl Iterator<Item = &'a SupportBody> {
        let call = self.call();
        let support = &self.procedure().support;
        let bodies = self.procedure().support_bodies.iter();
        bodies.filter(move |body| {
            let mut own = support.iter().filter(|s| s.body == body.id);
            own.any(|s| call.district_key(&s.district) == key)
        })
    }

    /// The meetings of a support body, in order; what they were about only for those who may read it.
    pub fn meetings(
        &self,
        body: &'a SupportBody,
    ) -> impl Iterator<Item = (&'a SupportMeeting, Option<&'a str>)> {
        let reads = self.keeps_support();
        let all = self.procedure().meetings.iter();
        all.filter(|m| m.body == body.id)
            .map(move |m| (m, reads.then_some(m.text.as_str())))
    }

    /// Members of the panel who belong to a support body: whoever values cannot (S30).
    pub fn belonging(&self, body: &'a SupportBody) -> impl Iterator<Item = &'a Member> {
        let profiles = &self.procedure().profiles;
        let members = self.members().iter();
        members.filter(|m| {
            let profile = profiles.get(&m.id);
            !body.tax_code.is_empty()
                && profile.is_some_and(|p| p.affiliations.contains(&body.tax_code))
        })
    }

    /// By when the panel should be done with the phase under way: the days that the call gives it from
    /// the end of filing, less those in which an integration was open. Nothing where the call gives none.
    #[must_use]
    pub fn due(&self, now: Timestamp) -> Option<Due> {
        let days = self.phase().procedure_days?;
        let zone = self.zone()?;
        let start = self.limit()?.last_day(&zone);
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        let integrations = self.panel.projects.iter();
        let suspensions: Vec<_> = integrations
            .filter_map(|p| p.screening.integration.as_ref())
            .map(|i| {
                let due = i.asked.due.last_day(&zone);
                let to = i.answered.as_ref().map_or(due, |(at, _)| day(*at));
                (i.asked.on, Some(to))
            })
            .collect();
        let ended: Option<&Listed> = self.standing_list();
        let today = ended.map_or_else(|| day(now), |listed| day(listed.at));
        let term = procedure_end(start, days, &suspensions, today);
        let left = term.due.duration_since(today).as_hours() / 24;
        Some(Due {
            term,
            left,
            ended_by: ended.map(|listed| listed.list.number),
        })
    }
}

impl ProjectSight<'_> {
    /// Whether the viewer may know what the standing list says of it: once published, everybody may.
    fn shows_list(&self) -> bool {
        let published = self
            .panel
            .standing_list()
            .is_some_and(|l| l.published.is_some());
        published || !self.veiled()
    }

    /// Whether it counts as admitted: by a list, and until there is one by its admission to the
    /// evaluation, where the call screens projects.
    fn counts_as_admitted(&self, status: Option<Status>) -> bool {
        match status {
            Some(status) => status.goes_on() || status == Status::Eligible,
            None if self.phase().screening => self.runs() && self.screening().admitted.is_some(),
            None => self.runs(),
        }
    }
}
