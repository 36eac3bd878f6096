//! An office's own templates: what they may do, and what happens when they are wrong.

use std::path::Path;

use vaglio::export::document::{Format, page, render};
use vaglio::export::template::{SHIPPED, TemplateError, Templates};
use vaglio::lang::Lang;

use super::sample;

fn with(name: &str, text: &str) -> Result<Templates, TemplateError> {
    Templates::with(Lang::It, vec![(name.into(), text.into())], None)
}

/// A PNG picture of one white dot.
const LOGO: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x0dIDATx\x9cc\xf8\xff\xff\xff\x7f\0\x09\xfb\x03\xfd\x05CE\xca\0\0\0\0IEND\xaeB`\x82";

#[test]
fn what_a_template_lacks_is_named_with_file_and_line() {
    for (wrong, line, what) in [
        ("# Verbale\n\n{{ numero }}\n", 3, "numero"),
        ("{{ head.ufficio }}\n", 1, "head.ufficio"),
        ("a\n{% for s in sedute %}{{ s }}{% endfor %}\n", 2, "sedute"),
        (
            "a\n\n\n{% if approval.letto %}x{% endif %}\n",
            4,
            "approval.letto",
        ),
        (
            "{% for s in sittings %}\n{{ s.orario }}\n{% endfor %}\n",
            2,
            "s.orario",
        ),
    ] {
        let templates = with("it/minutes.md", wrong).unwrap();
        let error = render(&sample::minutes(), Format::Text, &templates).unwrap_err();
        let TemplateError::Missing {
            template,
            line: at,
            name,
        } = &error
        else {
            panic!("{error:?}");
        };
        assert_eq!((template.as_str(), *at), ("it/minutes.md", line), "{error}");
        assert!(name.contains(what.rsplit('.').next().unwrap()), "{error}");
        assert!(
            error
                .to_string()
                .starts_with(&format!("it/minutes.md, line {line}: "))
        );
    }
}

#[test]
fn a_template_that_is_none_is_refused_with_file_and_line() {
    let error = with("it/minutes.md", "# Verbale\n{% if closing %}\n").unwrap_err();
    let said = error.to_string();
    assert!(matches!(error, TemplateError::Broken { .. }), "{error:?}");
    assert!(said.starts_with("it/minutes.md, line "), "{said}");
    let templates = with(
        "it/minutes.md",
        "a
{{ number | nessuno }}",
    )
    .unwrap();
    let error = render(&sample::minutes(), Format::Text, &templates).unwrap_err();
    let said = error.to_string();
    assert!(
        said.starts_with("it/minutes.md, line 2: ") && said.contains("nessuno"),
        "{said}"
    );
}

#[test]
fn a_folder_replaces_what_it_holds_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "it/sheet.md",
        "# Scheda dell'ufficio\r\n\r\n{% if total %}\r\nTotale {{ total }}\r\n{% endif %}\r\n"
            .as_bytes(),
    );
    write("logo.png", LOGO);
    let templates = Templates::from_folder(Lang::It, folder.path()).unwrap();
    let text = render(&sample::sheet(), Format::Text, &templates).unwrap();
    assert_eq!(
        String::from_utf8(text).unwrap(),
        "Scheda dell'ufficio\n\nTotale 59,5\n"
    );
    assert_eq!(
        page(&sample::manual(), &templates).unwrap().title(),
        "Manuale di valutazione"
    );
    let html =
        String::from_utf8(render(&sample::sheet(), Format::Html, &templates).unwrap()).unwrap();
    assert!(html.contains("<img alt=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo"));
    let docx = render(&sample::sheet(), Format::Docx, &templates).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    assert!(archive.by_name("word/media/logo.png").is_ok());
    assert!(archive.by_name("word/_rels/header1.xml.rels").is_ok());
    // The other language is left alone.
    let english = Templates::from_folder(Lang::En, folder.path()).unwrap();
    assert_eq!(
        page(&sample::sheet(), &english).unwrap().title(),
        "Individual score sheet"
    );
}

#[test]
fn a_slip_in_a_file_name_is_not_passed_over() {
    for (name, text) in [
        ("it/minute.md", "x"),
        ("minutes.md", "x"),
        ("it/parts/minutes.md", "x"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        let error = Templates::from_folder(Lang::It, folder.path()).unwrap_err();
        assert!(matches!(error, TemplateError::Unknown { .. }), "{error:?}");
        assert!(error.to_string().contains("minutes.md"), "{error}");
    }
    let error = Templates::from_folder(Lang::It, Path::new("/absent/folder")).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("/absent/folder: cannot be read"),
        "{error}"
    );
}

#[test]
fn both_languages_have_the_same_templates_and_ask_for_the_same() {
    // What stands between braces, but for texts in quotes: names of fields, and what is done with them.
    let asked = |text: &str| {
        let pieces = text
            .split('{')
            .skip(1)
            .filter(|piece| !piece.starts_with('#'));
        let inside = pieces.map(|piece| {
            let code = piece.split('}').next().unwrap_or_default();
            let outside: Vec<&str> = code.split('"').step_by(2).collect();
            outside.join(" ")
        });
        let mut names: Vec<String> = inside
            .flat_map(|code| {
                let words =
                    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.');
                let words = words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
                words.map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        // English has no word that changes before a day.
        names.retain(|name| name != "after");
        names.sort();
        names.dedup();
        names
    };
    for (name, italian) in SHIPPED.iter().filter(|(name, _)| name.starts_with("it/")) {
        let twin = name.replace("it/", "en/");
        let english = SHIPPED.iter().find(|(n, _)| *n == twin).unwrap().1;
        assert!(!asked(italian).is_empty(), "{name}");
        assert_eq!(asked(italian), asked(english), "{name}");
    }
}

#[test]
fn html_in_a_template_is_text() {
    let templates = with(
        "it/sheet.md",
        "# <b>x</b>\n\n<script>\nalert(1)\n</script>\n",
    )
    .unwrap();
    let html =
        String::from_utf8(render(&sample::sheet(), Format::Html, &templates).unwrap()).unwrap();
    assert!(html.contains("<h1>&lt;b&gt;x&lt;/b&gt;</h1>"), "{html}");
    assert!(!html.contains("<script"));
}

#[test]
fn a_new_page_begins_where_the_template_says() {
    let templates = with("it/sheet.md", "# Uno\n\n***\n\n## Due\n\n---\n\nTre\n").unwrap();
    let html =
        String::from_utf8(render(&sample::sheet(), Format::Html, &templates).unwrap()).unwrap();
    assert!(
        html.contains("<h2 class=\"new-page\">Due</h2>\n<hr>\n<p>Tre</p>"),
        "{html}"
    );
}
