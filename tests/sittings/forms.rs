//! A form that is left, refused or answered late keeps what was typed in it.

use vaglio::tui::overlay::Overlay;

use crate::panels;

#[test]
fn a_form_that_is_left_is_offered_again_as_it_was() {
    let mut seat = panels::consensus("M1");
    seat.press("f8 i").write("Guasto alla rete").press("esc");
    assert!(seat.model.overlay.is_none());
    assert!(
        seat.status().contains("Modulo in sospeso"),
        "{}",
        seat.status()
    );
    // Another form knows nothing of it.
    seat.press("p");
    assert!(!seat.text().contains("Guasto alla rete"), "{}", seat.text());
    seat.press("esc i");
    assert!(seat.text().contains("Guasto alla rete"), "{}", seat.text());
    seat.press("ctrl-s i");
    assert!(
        !seat.text().contains("Guasto alla rete▏"),
        "what is written down is not offered again: {}",
        seat.text()
    );
}

#[test]
fn leaving_the_program_puts_a_form_aside_first() {
    let mut seat = panels::consensus("M1");
    seat.press("f8 i").write("Guasto").press("ctrl-q");
    assert!(!seat.over);
    assert!(
        seat.status().contains("Ctrl-Q di nuovo"),
        "{}",
        seat.status()
    );
    seat.press("i");
    assert!(seat.text().contains("Guasto▏"), "{}", seat.text());
    seat.press("esc ctrl-q");
    assert!(seat.over);
    // A form in which nothing was typed holds nobody.
    let mut seat = panels::consensus("M1");
    seat.press("f8 i ctrl-q");
    assert!(seat.over);
}

#[test]
fn a_late_refusal_does_not_lay_a_form_over_what_one_has_turned_to() {
    let mut seat = panels::consensus("M1");
    seat.press("f8 p").write(" ").hurry("ctrl-s ?");
    assert!(matches!(seat.model.overlay, Some(Overlay::Help(_))));
    assert!(seat.status().contains("Manca la motivazione"));
    seat.press("esc p");
    assert!(matches!(seat.model.overlay, Some(Overlay::Form(_))));
}

#[test]
fn the_help_of_forms_names_their_own_keys() {
    let mut seat = panels::consensus("M1").at(120, 300);
    seat.press("f8 ?");
    let text = seat.text();
    assert!(text.contains("lasciare il modulo in sospeso"), "{text}");
    assert!(text.contains("confermare il modulo"), "{text}");
}

#[test]
fn a_text_to_read_is_wrapped_anew_where_the_screen_changes() {
    let mut seat = panels::drawn("M1").at(120, 40);
    seat.press("f5 L");
    let mut seat = seat.at(60, 24);
    seat.press("home");
    let text = seat.text();
    assert!(
        text.contains("fissato; poi cambia solo con un nuovo atto."),
        "nothing is cut: {text}"
    );
}

#[test]
fn the_answer_to_another_command_does_not_take_a_form_along() {
    let mut seat = panels::consensus("M1");
    // A leaving is noted, and before it is on the disk the sitting is to be suspended without a reason.
    seat.press("f8 down down space")
        .hurry("ctrl-s p x backspace ctrl-s");
    assert!(
        matches!(&seat.model.overlay, Some(Overlay::Form(form)) if form.title.contains("Sospensione")),
        "{}",
        seat.text()
    );
}
