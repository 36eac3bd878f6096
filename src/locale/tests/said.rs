//! Every refusal and every event has a whole sentence in both languages.

use std::sync::Arc;

use crate::call;
use crate::ids::Hash;
use crate::lang::Lang;
use crate::locale::{Locale, refusal, sentence};
use crate::panel::event::{Actor, Entry, Event, Role};
use crate::panel::refusal::Power;
use crate::panel::{Panel, Refusal};

/// One of each variant: the match without a rest does not compile while one is left out.
macro_rules! one_of_each {
    ($($variant:ident $(($($arg:expr),*))? $({ $($field:ident: $value:expr),* })?;)*) => {{
        let all = vec![$(Refusal::$variant $(($($arg),*))? $({ $($field: $value),* })?),*];
        for one in &all {
            match one {
                $(Refusal::$variant { .. } => {})*
            }
        }
        all
    }};
}

fn refusals() -> Vec<Refusal> {
    let (x, y) = (|| String::from("Uno"), || String::from("Due"));
    let powers = [
        Power::Score,
        Power::Preside,
        Power::Administer,
        Power::Write,
        Power::Manage,
        Power::Screen,
        Power::Advise,
        Power::Attend,
        Power::Enrol,
    ];
    let mut all = one_of_each! {
        NotAMember(x());
        NotYourRole(Role::Observer, Power::Score);
        UnknownProject(x());
        UnknownMember(x());
        UnknownSub(x());
        UnknownCheck(x());
        MemberExists(x());
        BadId(x());
        NameMissing;
        AlreadyOpened(x());
        NobodyIsAssigned;
        DoesNotScore(x());
        Excluded(x(), y());
        AlreadyExcluded(x());
        NotAssignedToYou(x());
        SheetSealed(x());
        ConcordantChanged(3);
        ListChanged(2);
        CheckOnlyWarns(x());
        OtherSheetFiled(x(), y());
        SheetsRevealed(x());
        NotRevealed(x(), 1, 3);
        SheetIncomplete(2);
        SheetEmpty;
        OffScale(x());
        NotSealed(x(), y());
        NothingSealed(x());
        RevealNeedsReason(2);
        SheetMismatch(x());
        ReasonMissing;
        TextMissing;
        TextTooLong(9);
        ConsensusClosed(x());
        ConsensusOpen(x());
        NoteMissing(x());
        NothingProposed(x());
        AlreadyProposed(x());
        ProposalChanged(x());
        AnswersMissing(vec![x(), y()]);
        MotivationMissing(x());
        OutsideReasonMissing(x());
        NothingConcordant;
        ConsensusBegun(x());
        ForTheManager;
        NoSitting;
        SittingOpen(1);
        SittingStillOpen(1);
        SittingSuspended(1);
        NotSuspended(1);
        NoClosedSitting(1);
        NoQuorum { present: 2, needed: 3, missing: vec![x()] };
        AttendanceAsNoted(x());
        SeatVacant(x(), y());
        TitularActs(x());
        NotRecused(x(), y());
        NoSubstitute(x());
        NotSeated(x());
        AlreadySeated(x());
        Recused(x());
        ConflictUndeclared(x());
        ConflictHinted(x(), y());
        RecusalUnassessed(x(), y());
        MemberSupports(x(), y());
        NotAdmitted(x());
        AlreadyAdmitted(x());
        ChecksOpen(x(), vec![y()]);
        CheckFails(x(), y());
        CheckHolds(x(), y());
        AgainstComputed(x());
        NotIntegrable(x());
        IntegrationAsked(x());
        NoIntegration(x());
        IntegrationOpen(x());
        FieldNotAsked(x(), y());
        TermOver(x());
        TermNotOver(x());
        NotLater;
        NotExcluded(x());
        StillAwaited(x());
        KeyTaken(x());
        UnknownKey(x());
        TakenOver;
        KeyGone(x());
        UnknownAct(x());
        ActExists(x());
        WrongAct(x(), vec!["list", "support_call"]);
        AppointedEarly(x());
        AlreadyAppointed(x());
        CallFrozen(x());
        CallUnusable(x());
        RulesChanged(x());
        Withdrawn(x());
        NotSettled(x());
        NothingToList;
        DrawNeeded(vec![x(), y()]);
        NothingToDraw;
        DrawIncomplete;
        ListApproved(1);
        UnknownList(1);
        ListPublished(1);
        ListUnpublished(1);
        NoList;
        NoMaterialError(1);
        NothingMoves(1);
        GrantLowered(x(), 10_000_000, 0);
        RequestUnknown(x());
        NoOffer(x());
        NoSuchPhase(x());
        NotAwaited(x());
        UnknownSupportBody(x());
        Taken(x());
        AlreadySigned(1);
        MinutesDiffer(1);
        NotInSitting(1);
        NotAsked(x());
        SeatHeld(x());
        SeatScored(x());
        DayToCome(x());
        ActUndated(x());
        PastRulesChanged(x());
        Lapsed(x());
        PhaseOver(x());
        ReevaluationPending(x());
        OutcomeHidden;
        ListSuperseded(1);
        NoNumber(x());
    };
    let roles = Role::ALL.map(|(_, role)| role).into_iter();
    let lacking = roles.flat_map(|role| powers.map(|power| Refusal::NotYourRole(role, power)));
    all.extend(lacking);
    all
}

#[test]
fn every_refusal_is_a_whole_sentence() {
    for lang in [Lang::It, Lang::En] {
        let locale = Locale::new(lang);
        for one in refusals() {
            let said = refusal(&one, &locale);
            let told = format!("{one:?}");
            assert!(
                said.ends_with('.') && !said.contains(['⟦', '{', '$']),
                "{lang:?} {told}: {said}"
            );
            assert!(said.chars().count() <= 230, "{lang:?} too long: {said}");
            for given in ["Uno", "Due"] {
                assert!(
                    !told.contains(given) || said.contains(given),
                    "{lang:?} {told} does not say {given}: {said}"
                );
            }
        }
    }
}

/// Every kind of event, without a rest: it does not compile while one is left out.
macro_rules! kinds {
    ($($kind:ident)*) => {
        fn kind(event: &Event) -> &'static str {
            match event {
                $(Event::$kind { .. } => stringify!($kind)),*
            }
        }
        const KINDS: &[&str] = &[$(stringify!($kind)),*];
    };
}

kinds! {
    PanelCreated MemberAdded CallFrozen ProjectFiled ProjectReplaced Assigned ProjectOpened
    ProjectExcluded SheetSealed SheetReopened SheetsRevealed DiscussionNoted MarkProposed
    ProposalAnswered ConsensusClosed ConsensusReopened ConcordantAccepted ActRecorded KeyRegistered KeyRevoked ItemCalled PanelAppointed
    MemberDescribed NoConflictDeclared MemberRecused RecusalAssessed SubstituteSeated
    SubstituteUnseated ExpertAsked OpinionFiled SittingOpened AttendanceNoted SittingSuspended
    SittingResumed SittingClosed IncidentNoted MinutesSigned MinutesCorrected CheckDecided
    IntegrationAsked
    ProjectIntegrated ProjectAdmitted ProjectReadmitted TermExtended CallReplaced PhaseOpened
    ProjectWithdrawn ProjectLapsed OfferAnswered SupportBodyRegistered SupportAssigned
    SupportMeetingNoted AccessRequested TiesDrawn ListApproved ListPublished ReevaluationOrdered
}

/// Events as the log holds them; `#` stands for a hash.
const EVENTS: &str = r##"
{"kind":"panel_created","call":"B","call_hash":"#","scales":[]}
{"kind":"member_added","id":"M1","name":"Uno","role":"manager"}
{"kind":"call_frozen","call_hash":"#"}
{"kind":"project_filed","project":"P1","title":"Uno","dossier":"#"}
{"kind":"project_replaced","project":"P1","title":"Uno","dossier":"#"}
{"kind":"assigned","project":"P1","members":["M1","M2"]}
{"kind":"project_opened","project":"P1"}
{"kind":"project_excluded","project":"P1","check":"A06","motivation":"Manca."}
{"kind":"sheet_sealed","project":"P1","member":"M1","commitment":"#"}
{"kind":"sheet_sealed","project":"P1","member":"M1","commitment":"#","imported":true}
{"kind":"sheet_reopened","project":"P1","member":"M1","reason":"Svista."}
{"kind":"sheets_revealed","project":"P1","sheets":[]}
{"kind":"discussion_noted","project":"P1","sub":"A1","text":"Nota."}
{"kind":"mark_proposed","project":"P1","sub":"A1","mark":1}
{"kind":"proposal_answered","project":"P1","sub":"A1","mark":1,"answer":"agree"}
{"kind":"proposal_answered","project":"P1","sub":"A1","mark":1,"answer":{"dissent":{"reason":"No."}}}
{"kind":"consensus_closed","project":"P1","sub":"A1","mark":1,"motivation":"Sì."}
{"kind":"consensus_reopened","project":"P1","sub":"A1","reason":"Svista."}
{"kind":"concordant_accepted","project":"P1","marks":[["A1",1]]}
{"kind":"act_recorded","id":"DD-1","type":"support_call","title":"Uno"}
{"kind":"panel_appointed","act":"DD-1"}
{"kind":"member_described","member":"M1","department":"Sociale"}
{"kind":"no_conflict_declared","projects":["P1","P2"]}
{"kind":"member_recused","project":"P1","conflict":"perceived","reason":"Cugina."}
{"kind":"recusal_assessed","project":"P1","member":"M1","others_affected":true,"note":"Sì."}
{"kind":"recusal_assessed","project":"P1","member":"M1","others_affected":false,"note":"No."}
{"kind":"substitute_seated","substitute":"S1","member":"M1","project":"P1","reason":"Astensione."}
{"kind":"substitute_seated","substitute":"S1","member":"M1","reason":"Assenza."}
{"kind":"substitute_unseated","substitute":"S1","member":"M1","project":"P1"}
{"kind":"substitute_unseated","substitute":"S1","member":"M1"}
{"kind":"expert_asked","project":"P1","expert":"E1"}
{"kind":"opinion_filed","project":"P1","text":"Parere."}
{"kind":"sitting_opened","number":1,"mode":"mixed","place":"Sala","present":["M1"]}
{"kind":"attendance_noted","member":"M1","present":true}
{"kind":"attendance_noted","member":"M1","present":false,"note":"Linea caduta"}
{"kind":"sitting_suspended","reason":"Pausa."}
{"kind":"sitting_suspended","quorum_lost":true}
{"kind":"sitting_resumed"}
{"kind":"sitting_closed","next":"Domani"}
{"kind":"incident_noted","text":"Linea caduta."}
{"kind":"minutes_corrected","sitting":1,"before":"58,0","after":"85,0"}
{"kind":"minutes_signed","sitting":1,"minutes":"#"}
{"kind":"check_decided","project":"P1","check":"A06","met":true}
{"kind":"check_decided","project":"P1","check":"A06","met":false,"motivation":"Manca."}
{"kind":"integration_asked","project":"P1","checks":["A12"],"fields":["documents"],"on":"2018-01-08","due":{"at":"2018-01-20T00:00:00Z","inclusive":false},"text":"Allegare."}
{"kind":"project_integrated","filed":{"project":"P1","title":"Uno","dossier":"#"},"received_at":"2018-01-10T09:00:00Z","changed":["documents"]}
{"kind":"project_admitted","project":"P1"}
{"kind":"project_admitted","project":"P1","reserve":["A06"]}
{"kind":"project_readmitted","project":"P1","act":"DD-2","reason":"Proroga."}
{"kind":"term_extended","until":"2017-12-21T12:00:00","inclusive":true,"act":"DD-2"}
{"kind":"call_replaced","call_hash":"#","text":"","act":"DD-3","material":false,"scales":[]}
{"kind":"call_replaced","call_hash":"#","text":"","material":true,"scales":[]}
{"kind":"phase_opened","phase":"P2"}
{"kind":"project_withdrawn","project":"P1","on":"2018-02-01","reason":"Rinuncia."}
{"kind":"project_lapsed","project":"P1","on":"2018-09-01"}
{"kind":"offer_answered","project":"P1","accepted":true,"on":"2018-09-01"}
{"kind":"offer_answered","project":"P1","accepted":false,"on":"2018-09-01"}
{"kind":"key_registered","member":"M1","key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIES111W9Fe+QlSeKCE6zldFjXJWqb7KQnkqBuPlQlt9c","label":"portatile"}
{"kind":"key_revoked","member":"M1","fingerprint":"SHA256:abc","reason":"Perso."}
{"kind":"item_called","project":"P1"}
{"kind":"item_called","project":"P1","sub":"INN1"}
{"kind":"support_body_registered","id":"E1","name":"Uno","tax_code":"01","act":"DD-4"}
{"kind":"support_assigned","body":"E1","district":"Alba","from":"2018-01-01"}
{"kind":"support_meeting_noted","body":"E1","district":"Alba","on":"2018-02-01","text":"Incontro."}
{"kind":"access_requested","project":"P1","by":"Uno","on":"2018-03-01","reason":"Ricorso."}
{"kind":"ties_drawn","projects":["P2","P1"],"seed":"42","witnesses":["Uno"]}
{"kind":"list_approved","number":1,"phase":"P1","origin":"panel","rows":[]}
{"kind":"list_approved","number":2,"phase":"P1","origin":{"correction":{"of":1,"act":"DD-5","reason":"Cifre."}},"rows":[]}
{"kind":"list_approved","number":3,"phase":"P1","origin":{"advance":{"of":2,"act":"DD-6"}},"rows":[]}
{"kind":"list_published","list":1,"act":"DD-5","on":"2018-03-01","channel":"BU"}
{"kind":"reevaluation_ordered","act":"TAR-1","projects":["P1"],"reason":"Sentenza."}
"##;

#[test]
fn every_event_is_a_whole_sentence() {
    let call = include_bytes!("../../../data/calls/generic.toml");
    let panel = Panel::new(Arc::new(call::parse("generic", call).unwrap())).unwrap();
    let hash = Hash::ZERO.to_string();
    let mut told = Vec::new();
    for (place, line) in EVENTS.trim().lines().enumerate() {
        let event: Event = serde_json::from_str(&line.replace('#', &hash))
            .unwrap_or_else(|error| panic!("{line}: {error}"));
        told.push(kind(&event));
        let entry = Entry {
            seq: place as u64 + 1,
            at: "2018-01-18T14:00:00Z".parse().unwrap(),
            actor: Actor::Office,
            via: "file".into(),
            event,
            hash: Hash::ZERO,
        };
        for lang in [Lang::It, Lang::En] {
            let locale = Locale::new(lang);
            let bare = sentence::actor(&entry.actor, panel.sight(&Actor::Office), &locale);
            let said = sentence::line(&entry, panel.sight(&Actor::Office), &locale);
            let full = sentence::full(&entry, panel.sight(&Actor::Office), &locale);
            let whole = said.trim().len() > bare.len() + 5 && full.starts_with(&said);
            assert!(whole, "{lang:?} {line}: {said}");
            assert!(!full.contains(['⟦', '{', '$']), "{lang:?} {line}: {full}");
        }
    }
    for kind in KINDS {
        assert!(told.contains(kind), "no event of the kind {kind} is worded");
    }
}
