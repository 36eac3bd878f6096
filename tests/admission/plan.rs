//! The definitive project as it is read, and what the dossier says in figures beside the rubric.

use crate::panels;

#[test]
fn look() {
    let mut seat = panels::definitive("M1").at(130, 120);
    println!("{}", seat.press("f3 enter tab z").text());
    let mut seat = panels::definitive("M1").at(56, 140);
    println!("{}", seat.press("f3 enter tab z").text());
    let mut seat = panels::screened("M1").at(120, 40);
    println!("{}", seat.press("f3 enter").text());
    println!("{}", seat.press("down down down").text());
    println!("{}", seat.press("down down down").text());
    let mut seat = panels::screened("M1").at(80, 24);
    println!("{}", seat.press("f3 enter").text());
    println!("{}", seat.press("down down down").text());
    println!("{}", seat.press("down down down").text());
}
