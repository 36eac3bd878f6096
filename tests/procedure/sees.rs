//! What people see in a story.

use vaglio::assess::divergence::Level;
use vaglio::lang::Lang;
use vaglio::locale::{self, Locale};
use vaglio::panel::Sight;
use vaglio::panel::event::list::ListRow;
use vaglio::panel::sight::ProjectSight;

use super::script::{Sees, Step};
use super::stage::Stage;
use super::told::{actor, kind, same};

impl Stage<'_> {
    pub(crate) fn check(&self, step: &Step, sees: &Sees) -> Result<(), String> {
        let who = actor(&step.who);
        let sight = self.room.panel().sight(&who);
        let ids: Vec<String> = sight.projects().map(|p| p.id().to_string()).collect();
        same("projects", sees.projects.as_ref(), &ids.join(" "))?;
        if step.project.is_some() || self.story.projects.len() == 1 {
            self.check_project(step, sees, sight)?;
        } else if sees.standing.is_some() || sees.of_project() {
            return Err("which project?".into());
        }
        let quorum = sight
            .quorum()
            .map(|q| format!("{} of {}", q.present, q.needed));
        same(
            "quorum",
            sees.quorum.as_ref(),
            &quorum.unwrap_or("none".into()),
        )?;
        let sitting = match sight.sitting() {
            Some(s) if s.suspended() => format!("{} suspended", s.number),
            Some(s) => format!("{} open", s.number),
            None => "none".into(),
        };
        same("sitting", sees.sitting.as_ref(), &sitting)?;
        let limit = sight.limit().map(|l| l.at.to_string()).unwrap_or_default();
        same("limit", sees.limit.as_ref(), &limit)?;
        self.check_unseen(sees, sight)?;
        self.check_lists(sees, sight)
    }

    /// What is kept from the person, and in which order the rest stands.
    fn check_unseen(&self, sees: &Sees, sight: Sight<'_>) -> Result<(), String> {
        let rows = sight.ranking().into_iter().map(|row| {
            let id = sight.project(row.project).unwrap().id();
            let total = row.outcome.and_then(|o| o.total.as_ref());
            total.map_or(id.to_string(), |total| format!("{id} {total}"))
        });
        let rows: Vec<String> = rows.collect();
        same(
            "ranking",
            sees.ranking.as_ref().map(|r| r.join("\n")).as_ref(),
            &rows.join("\n"),
        )?;
        let draft = match sight.draft_list() {
            Ok(_) => String::new(),
            Err(refusal) => format!("{refusal:?}"),
        };
        same("draft_list", sees.draft_list.as_ref(), &draft)?;
        let mut kinds: Vec<String> = Vec::new();
        let entries = self.room.log().read_after(0).unwrap();
        for (place, entry) in entries.iter().enumerate() {
            let name = kind(&entry.event);
            if sight.entry(place).is_none() && !kinds.contains(&name) {
                kinds.push(name);
            }
        }
        same("hidden", sees.hidden.as_ref(), &kinds.join(" "))
    }

    fn check_lists(&self, sees: &Sees, sight: Sight<'_>) -> Result<(), String> {
        let count = sight.lists().count().to_string();
        same("lists", sees.lists.map(|n| n.to_string()).as_ref(), &count)?;
        let last = sight.lists().next_back();
        let rows: Vec<String> = last.iter().flat_map(|l| &l.list.rows).map(row).collect();
        same(
            "list",
            sees.list.as_ref().map(|l| l.join("\n")).as_ref(),
            &rows.join("\n"),
        )?;
        let money = last.iter().flat_map(|l| &l.list.money).map(|m| {
            format!(
                "{}{} granted, {} offered, {} left",
                if m.pot.is_empty() {
                    String::new()
                } else {
                    format!("{}: ", m.pot)
                },
                euro(m.granted_cents),
                euro(m.offered_cents),
                euro(m.residual_cents)
            )
        });
        let money: Vec<String> = money.collect();
        same(
            "money",
            sees.money.as_ref().map(|m| m.join("\n")).as_ref(),
            &money.join("\n"),
        )?;
        let ties = sight.undrawn();
        let ties: Vec<String> = ties
            .iter()
            .map(|g| {
                g.iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        same("ties", sees.ties.as_ref(), &ties.join(", "))
    }

    /// How its checks stand, and why the one of the step does.
    fn check_checks(
        step: &Step,
        sees: &Sees,
        project: &ProjectSight<'_>,
        sight: Sight<'_>,
    ) -> Result<(), String> {
        let checked = project.checked();
        for (id, wanted) in sees.checks.iter().flatten() {
            let found = checked.iter().find(|c| c.check.id.as_str() == id);
            let found = found.ok_or(format!("there is no check «{id}»"))?;
            same(id, Some(wanted), &format!("{:?}", found.standing()))?;
        }
        if let Some(part) = &sees.because {
            let locale = Locale::new(Lang::It).in_zone(sight.zone().unwrap());
            let found = checked.iter().find(|c| c.check.id.as_str() == step.check);
            let found = found.ok_or(format!("because of which check? «{}»", step.check))?;
            let reasons =
                locale::screening::motivation(&found.found, found.check, project.phase(), &locale);
            if !reasons.contains(part.as_str()) {
                return Err(format!("because: «{reasons}», «{part}» expected"));
            }
        }
        Ok(())
    }

    fn check_project(&self, step: &Step, sees: &Sees, sight: Sight<'_>) -> Result<(), String> {
        let id = self.project(step);
        let Some(project) = sight.find(&id) else {
            if sees.of_project() {
                return Err(format!("{id} is not there to be looked at"));
            }
            return same("standing", sees.standing.as_ref(), "not there");
        };
        same(
            "standing",
            sees.standing.as_ref(),
            &format!("{:?}", project.standing()),
        )?;
        Self::check_checks(step, sees, &project, sight)?;
        let (sealed, due) = project.progress();
        same(
            "sealed",
            sees.sealed.as_ref(),
            &format!("{sealed} of {due}"),
        )?;
        if let Some(check) = &sees.undecided {
            let mut decided = project.screening().checks.keys();
            if decided.any(|id| id.as_str() == check) {
                return Err(format!("{check} is still decided"));
            }
        }
        let total = project.outcome().and_then(|o| o.total.as_ref());
        same(
            "total",
            sees.total.as_ref(),
            &total.map_or("none".into(), ToString::to_string),
        )?;
        let phase = project.phase();
        let place = phase.sub_index(&step.sub);
        if place.is_none() && (sees.of_sub() || !step.sub.is_empty()) {
            return Err(format!("which sub-criterion? there is no «{}»", step.sub));
        }
        same("sheets", sees.sheets.as_ref(), &sheets(&project, place))?;
        if let Some(place) = place {
            let scale = &phase.subs[place].scale;
            let item = project.item(place);
            let value = |mark| scale.value(mark).to_string();
            let closed = item.and_then(|i| i.closed.as_ref());
            let mark = closed.map_or("none".into(), |c| value(c.mark));
            same("panel_mark", sees.panel_mark.as_ref(), &mark)?;
            let proposal = item.and_then(|i| i.proposal.as_ref());
            let mark = proposal.map_or("none".into(), |p| value(p.mark));
            same("proposal", sees.proposal.as_ref(), &mark)?;
            let level = project
                .divergence(place)
                .map_or(Level::Concordant, |d| d.level);
            same(
                "level",
                sees.level.as_ref(),
                &format!("{level:?}").to_lowercase(),
            )?;
            let dissent = closed.map(|c| c.dissents.as_slice()).unwrap_or_default();
            let names: Vec<_> = dissent.iter().map(|(m, _)| m.to_string()).collect();
            same("dissent", sees.dissent.as_ref(), &names.join(" "))?;
        }
        let voided = project.voided().len().to_string();
        same(
            "voided",
            sees.voided.map(|n| n.to_string()).as_ref(),
            &voided,
        )?;
        let cells = self.room.own_cells(&actor(&step.who), &id).unwrap();
        let draft: Vec<_> = cells
            .iter()
            .map(|c| {
                let scale = &phase.subs[phase.sub_index(c.sub.as_str()).unwrap()].scale;
                let value = c.mark.map_or("-".into(), |m| scale.value(m).to_string());
                format!("{}={value}{}", c.sub, c.comment)
            })
            .collect();
        same("draft", sees.draft.as_ref(), &draft.join(" "))
    }
}

/// The marks of the revealed sheets on one sub-criterion, or on all.
fn sheets(project: &ProjectSight<'_>, place: Option<usize>) -> String {
    let Some(revealed) = project.sheets() else {
        return "none".into();
    };
    let phase = project.phase();
    let mut told = vec![];
    for (sheet, row) in revealed.sheets.iter().zip(&revealed.rows) {
        for (i, mark) in row.iter().enumerate() {
            let sub = &phase.subs[i];
            if place.is_none_or(|p| p == i)
                && let Some(mark) = mark
            {
                told.push(format!(
                    "{}:{}={}",
                    sheet.member,
                    sub.id,
                    sub.scale.value(*mark)
                ));
            }
        }
    }
    told.join(" ")
}

fn euro(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// `1 P3 funded 63.2 240000.00`, without what the row has not.
fn row(row: &ListRow) -> String {
    let mut text = String::new();
    if let Some(rank) = row.rank {
        text += &format!("{rank} ");
    }
    text += &format!("{} {}", row.project, row.status.word());
    if !row.total.is_empty() {
        text += &format!(" {}", row.total);
    }
    if let Some(cents) = row.granted_cents {
        text += &format!(" {}", euro(cents));
    }
    text
}
