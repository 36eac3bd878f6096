//! Members at work from their own keyboards, all live: what one does shows at the others', a line that
//! drops loses nothing, an old session writes nothing more.

use crate::house::{House, has_ssh};
use crate::sitting::{SUBS, give, shown};

#[test]
fn three_members_mark_seal_and_agree_each_from_their_own_client() {
    if !has_ssh() {
        return;
    }
    let house = House::of(3);
    house.sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B1", "M3", ["4", "3", "2", "3"]),
        ("B2", "M1", ["3"; 4]),
        ("B2", "M2", ["3"; 4]),
        ("B2", "M3", ["3"; 4]),
    ]);
    let chair = house.sit("M1");
    let observer = house.sit("M3");
    let mut member = house.sit("M2");
    chair.wait_row(&["● Davide Montà", "1/2"]);
    observer.wait_row(&["● Davide Montà", "1/2"]);
    member.press(&["Enter"]);
    member.wait_for("Sere di lavoro");
    for (sub, mark) in SUBS.iter().zip(["4", "3", "5", "3"]) {
        give(&mut member, sub, mark, '.');
        member.press(&["Space"]);
    }
    member.wait_for("Every mark is given");
    assert!(
        !chair.ever_showed("5.0"),
        "a mark of a draft reached another screen"
    );
    member.press(&["s"]);
    member.wait_for("Seal the sheet on B1");
    member.press(&["Enter"]);
    member.wait_for("it was the last one, all are revealed now");
    chair.wait_row(&["● Davide Montà", "2/2"]);
    chair.wait_row(&["Consensus 1"]);
    observer.wait_row(&["Consensus 1"]);
    let journal = house
        .sitting
        .bench
        .run(&["export", "p.vaglio", "journal"])
        .well();
    assert!(
        journal.contains(",ssh SHA256:"),
        "how they were known is on record: {journal}"
    );
    for mut terminal in [chair, member, observer] {
        terminal.press(&["Ctrl-Q"]);
        terminal.ends_clean();
    }
    house.sitting.verify();
}

#[test]
fn a_line_cut_in_a_comment_loses_nothing_and_the_place_is_the_same_again() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let mut member = house.sit("M2");
    member.press(&["Enter"]);
    member.wait_for("Your sheet");
    give(&mut member, SUBS[0], "4", '.');
    member.press(&["Down"]);
    give(&mut member, SUBS[1], "3", '.');
    member.press(&["c"]);
    member.type_text("Accento: perché no");
    member.wait_for("perché no");
    // The client is gone without a word, as when a line is cut.
    member.signal("KILL");
    let told = member.wait_outside("the comment on the disk", || {
        let comment = house.sitting.comment("M2", SUBS[1]);
        Some(comment).filter(|text| text.ends_with("perché no"))
    });
    assert_eq!(told, "Accento: perché no");
    let again = house.client("M2", "M2");
    again.wait_for("Your sheet");
    again.wait_row(&[SUBS[1], &shown("3", '.')]);
    again.wait_row(&["▌", SUBS[1]]);
}

#[test]
fn a_newer_session_takes_over_and_the_old_one_writes_nothing_more() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let mut old = house.sit("M2");
    old.press(&["Enter"]);
    old.wait_for("Your sheet");
    old.press(&["Down", "Down"]);
    old.wait_outside("the place on the disk", || {
        let place = house.place("M2")?;
        place.contains(SUBS[2]).then_some(())
    });
    // The old line is dead, and its server does not know yet.
    let mut new = house.client("M2", "M2");
    new.wait_row(&["▌", SUBS[2]]);
    let status = old.wait_end();
    assert!(!status.success());
    assert!(
        old.screen().contains("went on elsewhere"),
        "{}",
        old.screen()
    );
    give(&mut new, SUBS[2], "4", '.');
}

#[test]
fn a_revoked_key_puts_its_holder_out_at_once() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let member = house.sit("M2");
    let bench = &house.sitting.bench;
    let keys = bench.run(&["key", "list", "p.vaglio"]).well();
    let row = keys.lines().find(|row| row.starts_with("M2")).unwrap();
    let fingerprint = row.split_whitespace().find(|w| w.starts_with("SHA256:"));
    bench
        .run(&["key", "revoke", "p.vaglio", "M2", fingerprint.unwrap()])
        .well();
    assert!(!member.wait_end().success());
    assert!(
        member.screen().contains("was revoked"),
        "{}",
        member.screen()
    );
}

#[test]
fn a_window_that_changes_is_painted_anew_and_a_stopped_client_stops_nobody() {
    if !has_ssh() {
        return;
    }
    let house = House::of(3);
    let stopped = house.sit("M3");
    stopped.signal("STOP");
    let mut member = house.sit("M2");
    member.resize(80, 24);
    member.wait_for("Next step");
    member.press(&["Enter"]);
    member.wait_for("Your sheet");
    for mark in ["1", "2", "3", "4", "5"].iter().cycle().take(40) {
        give(&mut member, SUBS[0], mark, '.');
    }
    stopped.signal("CONT");
    stopped.wait_row(&["● Davide Montà"]);
}

#[test]
fn the_chair_calls_an_item_and_everyone_goes_there_but_who_stays() {
    if !has_ssh() {
        return;
    }
    let house = House::of(3);
    house.sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B1", "M2", ["4", "3", "5", "3"]),
        ("B1", "M3", ["4", "3", "2", "3"]),
    ]);
    let mut chair = house.sit("M1");
    let member = house.sit("M2");
    let mut stays = house.sit("M3");
    stays.press(&["F"]);
    stays.wait_for("You follow the chair");
    stays.press(&["F"]);
    stays.wait_for("You stay where you are");
    chair.press(&["F4", "Enter"]);
    chair.wait_for("RET1");
    chair.press(&["y"]);
    member.wait_for("The chair called B1 · RET1");
    member.wait_for("Davide Montà");
    assert!(member.ever_showed("\u{7}"), "no bell");
    let here = stays.wait_for("The chair called B1 · RET1: you stayed here");
    assert!(here.contains("Next step"), "{here}");
    // A member may not call.
    let journal = house
        .sitting
        .bench
        .run(&["export", "p.vaglio", "journal"])
        .well();
    assert_eq!(journal.matches("item_called").count(), 1, "{journal}");
    house.sitting.verify();
}

#[test]
fn the_language_that_a_member_set_greets_them_at_their_next_login() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let mut member = house.sit("M2");
    member.press(&[";"]);
    member.wait_for("Your settings");
    member.press(&["Right"]);
    member.wait_for("Le tue preferenze");
    member.press(&["q"]);
    member.wait_for("Prossimo passo");
    member.press(&["Ctrl-Q"]);
    member.ends_clean();
    let again = house.client("M2", "M2");
    again.wait_for("Prossimo passo");
    assert!(!again.ever_showed("Next step"), "it began in English");
    let lines = house.line("M2", "M2", "help").well();
    assert!(lines.contains("Senza terminale"), "{lines}");
    // Nobody else's screens changed.
    drop(house.sit("M1"));
    house.sitting.verify();
}

#[test]
fn a_line_lost_in_a_sitting_is_in_its_minutes_and_so_is_its_return() {
    if !has_ssh() {
        return;
    }
    let house = House::with_quorum(3);
    let bench = &house.sitting.bench;
    let open =
        "sitting open p.vaglio --as M1 --mode mixed --place Sala --present M1,M2,M3 --remote M2";
    bench.run(&open.split(' ').collect::<Vec<_>>()).well();
    let chair = house.sit("M1");
    let member = house.sit("M2");
    chair.wait_row(&["● Davide Montà"]);
    member.signal("KILL");
    let noted = |what: &str, times: usize| {
        let journal = bench.run(&["export", "p.vaglio", "journal"]).well();
        (journal.matches(what).count() == times).then_some(())
    };
    chair.wait_outside("the line in the log", || noted("line lost", 1));
    // Nothing is valued without them: the plenum is gone, and the sitting stands still.
    chair.wait_outside("the suspension", || noted("sitting_suspended", 1));
    let again = house.client("M2", "M2");
    again.wait_for("Davide Montà");
    chair.wait_outside("the return in the log", || noted("line back", 1));
    let mut third = house.sit("M3");
    third.press(&["Ctrl-Q"]);
    assert!(third.wait_end().success());
    // Whoever sits in the room and leaves the program has not left the room.
    assert!(noted("line lost", 1).is_some());
    house.sitting.verify();
}
