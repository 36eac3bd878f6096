//! The gate for the screening: checks, integrations, admission, exclusion (S53, S54; E2, E3).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::procedure::has_come;
use super::{
    Decision, act, chair, cleared, freeze, manager, member, office, optional, presided, project,
    required, running, unlisted, with_power,
};
use crate::call::act::ActKind;
use crate::call::{OnFail, days_after};
use crate::ids::{CheckId, ProjectId};
use crate::panel::event::screening::{
    Admitted, CheckDecided, Integrated, IntegrationAsked, Readmitted,
};
use crate::panel::event::{Actor, Event, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::screened::{Checked, Standing};
use crate::panel::state::{Panel, Project};
use crate::screening::{Finding, fields_of};

/// One check of a project.
fn checked<'a>(
    panel: &'a Panel,
    project: &'a Project,
    id: &CheckId,
) -> Result<Checked<'a>, Refusal> {
    let mut all = panel.checked(project).into_iter();
    all.find(|c| c.check.id == *id)
        .ok_or_else(|| Refusal::UnknownCheck(id.to_string()))
}

/// A project whose screening is still going on.
fn in_screening<'a>(panel: &'a Panel, id: &ProjectId) -> Result<&'a Project, Refusal> {
    let target = running(panel, id)?;
    if target.screening.admitted.is_some() {
        return Err(Refusal::AlreadyAdmitted(id.to_string()));
    }
    Ok(target)
}

/// What follows from a failure follows from nothing else.
fn fails(checked: &Checked<'_>, project: &ProjectId) -> Result<(), Refusal> {
    let (check, project) = (checked.check.id.to_string(), project.to_string());
    match checked.standing() {
        Standing::NotMet | Standing::ToBeFound => Ok(()),
        Standing::Met => Err(Refusal::CheckHolds(check, project)),
        Standing::Open => Err(Refusal::ChecksOpen(project, vec![check])),
    }
}

/// A check is decided by whoever screens; a failure has a motivation, and so has a decision
/// against what was computed.
pub(super) fn decide(panel: &Panel, who: &Actor, decided: CheckDecided) -> Decision {
    let person = member(panel, who)?;
    // A substitute screens what they hold a seat on.
    if person.role != Role::Substitute {
        with_power(panel, who, Power::Screen)?;
    }
    cleared(panel, person, project(panel, &decided.project)?)?;
    let target = in_screening(panel, &decided.project)?;
    if person.role == Role::Substitute && !panel.seated(&person.id, target) {
        return Err(Refusal::NotYourRole(person.role, Power::Screen));
    }
    let checked = checked(panel, target, &decided.check)?;
    let computed = match checked.found.finding {
        Finding::Met => Some(true),
        Finding::NotMet | Finding::ToBeFound => Some(false),
        Finding::Open => None,
    };
    let against = computed.is_some_and(|holds| holds != decided.met);
    let id = decided.check.to_string();
    let motivation = if against {
        required(&decided.motivation, Refusal::AgainstComputed(id))?
    } else if decided.met {
        optional(&decided.motivation)?
    } else {
        required(&decided.motivation, Refusal::MotivationMissing(id))?
    };
    let same = checked
        .decided
        .is_some_and(|d| d.met == decided.met && d.motivation == motivation);
    if same {
        return Ok(Vec::new());
    }
    // Who decides a check has read the dossier: from here on neither it nor the call changes.
    let mut events = freeze(panel);
    if !target.opened_by.contains(&person.id) {
        events.push(Event::ProjectOpened {
            project: decided.project.clone(),
        });
    }
    events.push(Event::CheckDecided(CheckDecided {
        motivation,
        ..decided
    }));
    Ok(events)
}

/// An integration is asked once, of what failed and can be mended, with a term (soccorso
/// istruttorio).
pub(super) fn ask(panel: &Panel, who: &Actor, at: Timestamp, asked: IntegrationAsked) -> Decision {
    manager(panel, who)?;
    let target = in_screening(panel, &asked.project)?;
    if target.screening.integration.is_some() {
        return Err(Refusal::IntegrationAsked(asked.project.to_string()));
    }
    let not_integrable = || {
        let first = asked.checks.first().map(ToString::to_string);
        Refusal::NotIntegrable(first.unwrap_or_default())
    };
    let rules = panel.phase().integration.ok_or_else(not_integrable)?;
    let mut fields: Vec<String> = Vec::new();
    for id in &asked.checks {
        let checked = checked(panel, target, id)?;
        if checked.check.on_fail != OnFail::Integration {
            return Err(Refusal::NotIntegrable(id.to_string()));
        }
        fails(&checked, &asked.project)?;
        for field in fields_of(checked.check) {
            if !fields.iter().any(|known| known == field) {
                fields.push(field.to_owned());
            }
        }
    }
    if fields.is_empty() {
        return Err(not_integrable());
    }
    let text = required(&asked.text, Refusal::TextMissing)?;
    has_come(panel, at, asked.on)?;
    // The term is the call's, whatever was asked.
    let zone = panel.zone().unwrap_or(TimeZone::UTC);
    Ok(vec![Event::IntegrationAsked(IntegrationAsked {
        due: days_after(asked.on, rules.days, &zone),
        fields,
        text,
        ..asked
    })])
}

/// The answer opens nothing but the flagged fields, and comes in time.
pub(super) fn integrate(panel: &Panel, who: &Actor, integrated: Integrated) -> Decision {
    if office(panel, who).is_err() {
        manager(panel, who)?;
    }
    let id = integrated.filed.project.clone();
    let target = in_screening(panel, &id)?;
    let open = target.screening.integration.as_ref();
    let open = open.filter(|i| i.answered.is_none());
    let integration = open.ok_or_else(|| Refusal::NoIntegration(id.to_string()))?;
    if !integration.asked.due.met(integrated.received_at) {
        return Err(Refusal::TermOver(id.to_string()));
    }
    let fields = &integration.asked.fields;
    if let Some(other) = integrated.changed.iter().find(|f| !fields.contains(f)) {
        return Err(Refusal::FieldNotAsked(id.to_string(), other.clone()));
    }
    // When the project came in, and under which number, no answer changes: only who sent it.
    let (old, new) = (&target.filed.facts, &integrated.filed.facts);
    if (old.received_at, &old.protocol_no) != (new.received_at, &new.protocol_no) {
        return Err(Refusal::FieldNotAsked(id.to_string(), "receipt".into()));
    }
    Ok(vec![Event::ProjectIntegrated(integrated)])
}

/// The panel admits: every check is decided or computed, none fails; what waits for a partner
/// still to be found is admitted with reserve, where the call allows it (domain finding 6).
pub(super) fn admit(panel: &Panel, who: &Actor, admitted: Admitted) -> Decision {
    let (chair, _) = presided(panel, who, &admitted.project)?;
    let target = in_screening(panel, &admitted.project)?;
    cleared(panel, chair, target)?;
    unlisted(panel, target)?;
    panel.may_value(Some(target))?;
    let id = admitted.project.to_string();
    let checked = panel.checked(target);
    let names = |wanted: &dyn Fn(&&Checked<'_>) -> bool| -> Vec<String> {
        let those = checked.iter().filter(wanted);
        those.map(|c| c.check.id.to_string()).collect()
    };
    let open = names(&|c| c.standing() == Standing::Open);
    if let Some(first) = names(&|c| c.bars()).into_iter().next() {
        return Err(Refusal::CheckFails(first, id));
    }
    if !open.is_empty() {
        return Err(Refusal::ChecksOpen(id, open));
    }
    let reserve = checked.iter().filter(|c| c.reserves());
    Ok(vec![Event::ProjectAdmitted(Admitted {
        reserve: reserve.map(|c| c.check.id.clone()).collect(),
        motivation: optional(&admitted.motivation)?,
        project: admitted.project,
    })])
}

/// The panel excludes by a check that fails, with a motivation. What an integration may mend is
/// not excluded while one is open.
pub(super) fn exclude(
    panel: &Panel,
    who: &Actor,
    id: ProjectId,
    check: CheckId,
    motivation: &str,
    at: Timestamp,
) -> Decision {
    let target = project(panel, &id)?;
    chair(panel, who, Some(target))?;
    if target.excluded.is_some() {
        return Err(Refusal::AlreadyExcluded(id.to_string()));
    }
    if target.revealed.is_some() {
        return Err(Refusal::SheetsRevealed(id.to_string()));
    }
    unlisted(panel, target)?;
    panel.may_value(Some(target))?;
    let checked = checked(panel, target, &check)?;
    if checked.check.on_fail == OnFail::Warning {
        return Err(Refusal::CheckOnlyWarns(check.to_string()));
    }
    if panel.phase().screening {
        fails(&checked, &id)?;
    }
    let integration = target.screening.integration.as_ref();
    let runs = integration.is_some_and(|i| {
        i.answered.is_none() && i.asked.checks.contains(&check) && i.asked.due.met(at)
    });
    if runs {
        return Err(Refusal::IntegrationOpen(id.to_string()));
    }
    let motivation = required(motivation, Refusal::MotivationMissing(check.to_string()))?;
    Ok(vec![Event::ProjectExcluded {
        project: id,
        check,
        motivation,
    }])
}

/// Only an act brings back what was excluded: an extension for all, an order, a correction (E2).
pub(super) fn readmit(panel: &Panel, who: &Actor, back: Readmitted) -> Decision {
    manager(panel, who)?;
    let target = project(panel, &back.project)?;
    if target.excluded.is_none() {
        return Err(Refusal::NotExcluded(back.project.to_string()));
    }
    let kinds = [ActKind::Extension, ActKind::Order, ActKind::Correction];
    act(panel, &back.act, &kinds)?;
    unlisted(panel, target)?;
    let reason = required(&back.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::ProjectReadmitted(Readmitted {
        reason,
        ..back
    })])
}
