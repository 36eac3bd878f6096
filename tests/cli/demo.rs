//! The demonstration: made once, the same every time, and never over somebody's panel.

use super::bench::Bench;

fn head(bench: &Bench) -> String {
    let json = bench.run(&["status", "demo.vaglio", "--json"]).well();
    serde_json::from_str::<serde_json::Value>(&json).unwrap()["head"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn demo(bench: &Bench, more: &[&str]) -> String {
    // There is no terminal here; the panel is made before that shows.
    bench.run(&[&["demo"], more].concat()).refused()
}

#[test]
fn it_is_the_same_every_time() {
    let (one, two) = (Bench::new(), Bench::new());
    demo(&one, &[]);
    demo(&two, &[]);
    assert_eq!(head(&one), head(&two));
    assert!(one.run(&["verify", "demo.vaglio"]).well().ends_with("ok\n"));
    assert_eq!(one.files(), ["demo.vaglio"], "nothing is left beside it");
}

#[test]
fn it_is_kept_until_it_is_reset() {
    let bench = Bench::new();
    demo(&bench, &[]);
    let fresh = head(&bench);
    bench
        .run(&["reveal", "demo.vaglio", "--as", "M1", "--reason", "to see"])
        .well();
    let used = head(&bench);
    assert_ne!(used, fresh);
    assert!(demo(&bench, &["--as", "M9"]).contains("M9"));
    demo(&bench, &["--as", "M2"]);
    assert_eq!(head(&bench), used);
    demo(&bench, &["--reset"]);
    assert_eq!(head(&bench), fresh);
}

#[test]
fn a_file_that_is_no_panel_is_left_as_it_is() {
    let bench = Bench::new();
    bench.write("demo.vaglio", "somebody's letter");
    for more in [&[][..], &["--reset"]] {
        assert!(demo(&bench, more).contains("VAGLIO_DEMO"));
    }
    assert_eq!(bench.read("demo.vaglio"), "somebody's letter");
}

#[test]
fn a_real_panel_is_never_replaced() {
    let bench = Bench::new();
    bench.panel("demo.vaglio");
    let before = head(&bench);
    for more in [&[][..], &["--reset"]] {
        let why = demo(&bench, more);
        assert!(
            why.contains("demo.vaglio") && why.contains("VAGLIO_DEMO"),
            "{why}"
        );
    }
    assert_eq!(head(&bench), before);
}
