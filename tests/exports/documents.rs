//! The documents in every format.

use std::io::{Cursor, Read};

use vaglio::export::document::{Context, Format, render};
use vaglio::export::template::Templates;
use vaglio::lang::Lang;

use super::sample::{self, HOSTILE};

fn text(context: &impl Context, lang: Lang) -> String {
    let templates = Templates::shipped(lang).unwrap();
    String::from_utf8(render(context, Format::Text, &templates).unwrap()).unwrap()
}

#[test]
#[ignore]
fn dump() {
    let out = std::path::PathBuf::from(std::env::var("OUT").unwrap());
    fn one(out: &std::path::Path, name: &str, context: &impl Context) {
        for lang in [Lang::It, Lang::En] {
            let templates = Templates::shipped(lang).unwrap();
            for (format, end) in [
                (Format::Docx, "docx"),
                (Format::Html, "html"),
                (Format::Text, "txt"),
            ] {
                let bytes = render(context, format, &templates).unwrap();
                std::fs::write(out.join(format!("{name}-{}.{end}", lang.code())), bytes).unwrap();
            }
        }
    }
    one(&out, "minutes", &sample::minutes());
    one(&out, "list", &sample::list());
    one(&out, "ranking", &sample::ranking());
    one(&out, "sheet", &sample::sheet());
    one(&out, "dossier", &sample::file());
    one(&out, "exclusions", &sample::exclusions());
    one(&out, "manual", &sample::manual());
    let _ = (
        HOSTILE,
        Cursor::new(0u8),
        text(&sample::manual(), Lang::It),
        |mut r: Box<dyn Read>| r.read(&mut []),
    );
}
