//! Figures, ties and money as sentences, in both languages.

use super::ties::{TIE_A, TIE_C};
use super::{HALVES, PARTIAL, agreed, refs, row, rows, small, wecare, x};
use vaglio::assess::allocation::Grant;
use vaglio::assess::explain::explain;
use vaglio::assess::grid::Grid;
use vaglio::assess::ranking::tie_account;
use vaglio::call::{Method, Phase, Rounding, Scope};
use vaglio::exact::Exact;
use vaglio::lang::Lang;
use vaglio::locale::{Locale, money};

fn told(phase: &Phase, members: &[&str], agreed: &str, scope: Scope, lang: Lang) -> Vec<String> {
    let rows = rows(phase, members);
    let grid = Grid::new(phase).unwrap();
    let told = explain(phase, &grid, &refs(&rows), &row(phase, agreed), scope);
    money::explanation(
        &told,
        phase,
        &["Anna", "Bruno", "Carla"],
        &Locale::new(lang),
    )
}

#[test]
fn a_criterion_by_agreement() {
    let phase = wecare(0);
    let marks = "2.0 2.5 2.0  5 5 5  5 5 5";
    assert_eq!(
        told(&phase, &[], marks, Scope::Criterion(0), Lang::It),
        [
            "INN1: valore concordato dalla commissione 2",
            "INN2: valore concordato dalla commissione 2,5",
            "INN3: valore concordato dalla commissione 2",
            "INN1: 2 × 15 / 5 = 6",
            "INN2: 2,5 × 10 / 5 = 5",
            "INN3: 2 × 15 / 5 = 6",
            "INN: somma 17",
            "INN: 17 è sotto la soglia di 20",
        ]
    );
    assert_eq!(
        told(&phase, &[], marks, Scope::Sub(5), Lang::En)
            .last()
            .unwrap(),
        "PAR3: 5 reaches the least value of 2"
    );
}

#[test]
fn reviews_with_their_members() {
    let mut phase = small(HALVES, "averaging = \"review_first\"", "method = \"mean\"");
    phase.scoring.rounding = Some(Rounding {
        decimals: 1,
        each_item: false,
    });
    let lines = told(&phase, &PARTIAL, "- - -", Scope::Total, Lang::It);
    for line in [
        "Anna · A: 5 × 30 / 5 = 30",
        "Bruno · B: nessun punteggio, il suo peso si ripartisce sul resto",
        "Bruno · Totale: 28 × 60 / 50 = 33,6, con il peso di ciò che manca ripartito sul resto",
        "Totale: media di Anna 46; Bruno 33,6; Carla 60 = 46,5333…",
        "Totale: 46,5333… arrotondato a 1 decimale = 46,5",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line}: {lines:#?}");
    }
}

#[test]
fn statistics_name_what_they_leave_out() {
    let members = ["5 - -", "1 - -", "2 - -"];
    let of = |method, lang| {
        let mut phase = small(HALVES, "", "method = \"mean\"");
        phase.consensus.method = method;
        told(&phase, &members, "- - -", Scope::Sub(0), lang).remove(0)
    };
    assert_eq!(
        of(Method::Median, Lang::En),
        "A: median of (Anna 5, not counted); (Bruno 1, not counted); Carla 2 = 2"
    );
    assert_eq!(
        of(Method::TrimmedMean { drop: 1 }, Lang::It),
        "A: media senza il valore più alto e il più basso di (Anna 5, non contato); \
         (Bruno 1, non contato); Carla 2 = 2"
    );
    assert_eq!(
        of(Method::TrimmedMean { drop: 2 }, Lang::It),
        "A: media di Anna 5; Bruno 1; Carla 2 = 2,6666…"
    );
}

#[test]
fn a_bonus_and_a_weighted_mean() {
    let mut phase = small(HALVES, "total = \"weighted_mean\"", "method = \"mean\"");
    phase.criteria[1].bonus = true;
    let lines = told(&phase, &["4 4 3"], "- - -", Scope::Total, Lang::It);
    assert_eq!(
        lines[3..],
        [
            "A: 4 × 30 = 120",
            "B: 4 × 10 = 40",
            "X: somma 160",
            "C: 3 × 20 = 60",
            "Y: somma 60",
            "Totale: somma 160",
            "Totale: 160 / 40 = 4",
            "Y: 60 / 40 = 1,5",
            "Totale: 4 + premialità 1,5 = 5,5",
        ]
    );
    let lines = told(&phase, &["4 4 -"], "- - -", Scope::Sub(2), Lang::It);
    assert_eq!(lines, ["C: premialità non attribuita, conta zero"]);
}

#[test]
fn a_tie_step_by_step() {
    let phase = wecare(1);
    let [a, c] = [TIE_A, TIE_C].map(|marks| agreed(&phase, marks));
    let say =
        |account: &[_], lang| money::tie(account, &phase, ["P-02", "P-05"], &Locale::new(lang));
    let lines = say(&tie_account(&phase, &a, &c, None), Lang::It);
    assert_eq!(
        [&lines[0], &lines[1], &lines[2], &lines[6]],
        [
            "1. D3.1: P-02 4, P-05 4; parità",
            "2. D4.1: P-02 3,5, P-05 2,5; precede P-02",
            "3. D4.2: P-02 3, P-05 3; non occorre",
            "7. Sorteggio pubblico: non occorre",
        ]
    );
    let same = a.clone();
    let lines = say(&tie_account(&phase, &a, &same, None), Lang::It);
    assert_eq!(
        lines[6],
        "7. Sorteggio pubblico: da svolgere e verbalizzare"
    );
    let lines = say(&tie_account(&phase, &a, &same, Some((3, 1))), Lang::En);
    assert_eq!(
        lines[6],
        "7. Public draw: P-02 drawn in place 3, P-05 in place 1; P-05 goes first"
    );
}

#[test]
fn grants_and_the_end_of_the_money() {
    let (it, en) = (Locale::new(Lang::It), Locale::new(Lang::En));
    let offer = Grant::Offered {
        cents: 25_000_000,
        share: Exact::ratio(25, 34),
    };
    assert_eq!(
        money::grant(&offer, &it),
        "offerta parziale di 250.000,00 €, 73,52 % della richiesta: in attesa di risposta"
    );
    assert_eq!(
        money::grant(&Grant::Funded { cents: 100 }, &en),
        "funded with €1.00"
    );
    let at = "2020-02-21T10:00:00+01:00[Europe/Rome]".parse().unwrap();
    assert_eq!(
        money::depleted("P-31", Some(&at), &it),
        "Dotazione esaurita con la domanda P-31, pervenuta il 21 febbraio 2020, 10:00:00"
    );
    assert_eq!(
        money::depleted("P-31", None, &en),
        "Budget used up with application P-31"
    );
}

#[test]
fn a_figure_that_does_not_end_is_cut_and_says_so() {
    let it = Locale::new(Lang::It);
    for (number, text) in [
        (x("59.5"), "59,5"),
        (Exact::ratio(2, 3), "0,6666…"),
        (Exact::ratio(1, 3), "0,3333…"),
        (Exact::ratio(-2, 3), "-0,6666…"),
        (Exact::ratio(-1, 100_000), "-0,0000…"),
        (x("0.0625"), "0,0625"),
        (x("0.00001"), "0,0000…"),
    ] {
        assert_eq!(money::figure(&number, &it), text);
    }
    // A share just below the least must not read like it.
    let offer = Grant::Offered {
        cents: 1,
        share: Exact::ratio(699_999, 1_000_000),
    };
    assert!(money::grant(&offer, &it).contains("69,99 %"));
}
