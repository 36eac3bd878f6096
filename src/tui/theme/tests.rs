//! Themes: legibility of those that come with the program, and faults with their lines.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
use super::*;
use crate::tui::color::indexed_rgb;
use ratatui::style::{Color, Modifier};

/// Lines and grounds that carry no text: they need only be seen.
const DRAWN: [Role; 2] = [Role::Border, Role::BarBack];
const BODY: [Role; 9] = [
    Role::Text,
    Role::Title,
    Role::Heading,
    Role::Selection,
    Role::SelectionUnfocused,
    Role::Overlay,
    Role::InputText,
    Role::Evidence,
    Role::AnchorChosen,
];
const GROUNDS: [Role; 4] = [
    Role::Text,
    Role::Selection,
    Role::SelectionUnfocused,
    Role::Overlay,
];

fn luminance(color: Color) -> f64 {
    let (r, g, b) = match color {
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Indexed(index) => indexed_rgb(index),
        other => panic!("{other} has no value of its own"),
    };
    let part = |byte: u8| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

/// The contrast of WCAG 2.2, 1 to 21.
fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_meaning_can_be_read_on_every_ground() {
    let mut faint = Vec::new();
    for (name, depth) in Theme::NAMES
        .into_iter()
        .flat_map(|name| [ColorDepth::True, ColorDepth::Indexed256].map(|depth| (name, depth)))
    {
        let theme = Theme::named(name, depth).unwrap();
        for ground in GROUNDS {
            let page = theme.style(ground).bg.unwrap();
            for role in Role::ALL {
                let style = theme.style(role);
                let Some(fg) = style.fg else { continue };
                let own = style.bg.is_some();
                let seen = contrast(fg, style.bg.unwrap_or(page));
                let least = match role {
                    _ if DRAWN.contains(&role) => 1.5,
                    _ if BODY.contains(&role) && (own || ground == Role::Text) => 7.0,
                    _ => 4.5,
                };
                if seen < least {
                    faint.push(format!(
                        "{name} {depth:?}: {} on {}: {seen:.2} < {least}",
                        role.name(),
                        ground.name()
                    ));
                }
            }
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

#[test]
fn selections_and_overlays_stand_out_from_the_page() {
    for name in Theme::NAMES {
        for depth in [ColorDepth::True, ColorDepth::Indexed256] {
            let theme = Theme::named(name, depth).unwrap();
            let bg = |role| theme.style(role).bg.unwrap();
            assert!(
                contrast(bg(Role::Selection), bg(Role::Text)) > 1.2,
                "{name} {depth:?}"
            );
            assert_ne!(
                bg(Role::SelectionUnfocused),
                bg(Role::Text),
                "{name} {depth:?}"
            );
            assert_ne!(
                bg(Role::SelectionUnfocused),
                bg(Role::Selection),
                "{name} {depth:?}"
            );
        }
    }
}

#[test]
fn without_colour_the_weighty_meanings_differ_by_attribute() {
    for name in Theme::NAMES {
        let theme = Theme::named(name, ColorDepth::None).unwrap();
        for role in Role::ALL {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{}", role.name());
        }
        for role in [
            Role::Title,
            Role::BorderFocus,
            Role::Selection,
            Role::SelectionUnfocused,
            Role::MarkChosen,
            Role::StatusError,
            Role::DivergenceYellow,
            Role::DivergenceRed,
            Role::NotMet,
            Role::SearchCurrent,
            Role::Invented,
        ] {
            assert_ne!(
                theme.style(role),
                theme.style(Role::Text),
                "{name}: {}",
                role.name()
            );
        }
        assert_ne!(
            theme.style(Role::DivergenceRed),
            theme.style(Role::DivergenceYellow)
        );
    }
}

#[test]
fn sixteen_colours_are_the_terminals_own() {
    let theme = Theme::named("dark", ColorDepth::Ansi16).unwrap();
    assert_eq!(theme.style(Role::Text).bg, Some(Color::Reset));
    assert_eq!(theme.style(Role::StatusError).fg, Some(Color::Red));
    for role in Role::ALL {
        let style = theme.style(role);
        for color in [style.fg, style.bg].into_iter().flatten() {
            assert!(
                !matches!(color, Color::Rgb(..) | Color::Indexed(_)),
                "{}",
                role.name()
            );
        }
    }
}

#[test]
fn a_theme_inherits_and_changes_only_what_it_names() {
    let text = "inherits = \"dark\"\n[palette]\naccent = { rgb = \"#ffffff\", ansi = \"white\" }\n[style]\nmet = { fg = \"accent\" }\n";
    let own = Theme::load(text, "own", ColorDepth::True).unwrap();
    let dark = Theme::named("dark", ColorDepth::True).unwrap();
    let white = Some(Color::Rgb(255, 255, 255));
    assert_eq!(own.style(Role::Accent).fg, white);
    assert_eq!(own.style(Role::Met).fg, white);
    assert_eq!(own.style(Role::NotMet), dark.style(Role::NotMet));
    assert_eq!(own.style(Role::Text), dark.style(Role::Text));
}

#[test]
fn a_name_with_a_dot_takes_the_style_before_it() {
    let text = "[style]\nmark = { with = [\"bold\"] }\n\"mark.mine\" = { with = [\"italic\"] }\n";
    let theme = Theme::load(text, "own", ColorDepth::True).unwrap();
    assert_eq!(
        theme.style(Role::MarkChosen),
        Style::new().add_modifier(Modifier::BOLD)
    );
    assert_eq!(
        theme.style(Role::MarkMine),
        Style::new().add_modifier(Modifier::ITALIC)
    );
    assert_eq!(theme.style(Role::Anchor), Style::new());
}

#[test]
fn all_faults_are_told_with_their_lines() {
    let text = r##"inherits = "dim"
[palette]
sky = { rgb = "blue", ansi = "azure" }
[style]
"mark.chozen" = { fg = "sky" }
text = { fg = "inky", with = ["fat"] }
"##;
    let error = Theme::load(text, "mine", ColorDepth::True).unwrap_err();
    let lines: Vec<_> = error.faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 3, 3, 5, 6, 6], "{error}");
    let told = error.to_string();
    for piece in [
        "theme mine, line 1: \"dim\" cannot be inherited: write one of \"dark\", \"light\"",
        "line 3: \"azure\" is none of the sixteen",
        "line 3: \"blue\" is no colour: write six hexadecimal digits",
        "line 5: \"mark.chozen\" is nothing that has a style",
        "line 6: \"fat\" is no attribute: write one of \"bold\"",
        "line 6: no colour \"inky\" in the palette: add it, or write one of \"sky\"",
    ] {
        assert!(told.contains(piece), "{piece}\n---\n{told}");
    }
}

#[test]
fn a_file_that_is_not_toml_or_has_other_fields_is_refused_at_its_line() {
    for (text, line) in [
        ("[style]\ntext = {\n", 2),
        ("\ncolour = 1\n", 2),
        ("[style]\n\ntext = { ink = \"x\" }\n", 3),
    ] {
        let error = Theme::load(text, "own", ColorDepth::True).unwrap_err();
        assert_eq!(error.faults.len(), 1);
        assert_eq!(error.faults[0].line, line, "{error}");
    }
    assert!(
        Theme::named("sepia", ColorDepth::True)
            .unwrap_err()
            .to_string()
            .contains("there are dark, light")
    );
}
