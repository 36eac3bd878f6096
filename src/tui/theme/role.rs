//! The meanings that a theme gives a style to.

macro_rules! roles {
    ($($(#[$doc:meta])+ $role:ident = $name:literal,)+) => {
        /// A meaning on the screen; a theme says how it looks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Role {
            $($(#[$doc])+ $role,)+
        }

        impl Role {
            /// Every meaning.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$role),+];

            /// How many meanings there are.
            pub const COUNT: usize = [$($name),+].len();

            /// The name in theme files; a dot leads from the general to the particular.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$role => $name,)+
                }
            }
        }
    };
}

roles! {
    /// Body text, and the page on which everything stands.
    Text = "text",
    /// Text of second rank: labels, units, hints.
    Muted = "muted",
    /// The title of the screen or of an overlay.
    Title = "title",
    /// A heading inside a pane.
    Heading = "heading",
    /// Lines between panes.
    Border = "border",
    /// The lines of the pane that has the focus.
    BorderFocus = "border.focus",
    /// What the focus or the choice is on, outside a selected row.
    Accent = "accent",
    /// The selected row of the pane that has the focus.
    Selection = "selection",
    /// The selected row of another pane.
    SelectionUnfocused = "selection.unfocused",
    /// A key in the hint bar and the help.
    HintKey = "hint.key",
    /// What that key does.
    HintText = "hint.text",
    /// The status line.
    Status = "status",
    /// The status line after something was done.
    StatusOk = "status.ok",
    /// The status line after a refusal or an error.
    StatusError = "status.error",
    /// The status line with a warning.
    StatusWarn = "status.warn",
    /// The person's own mark.
    MarkMine = "mark.mine",
    /// The mark that stands on the scale now.
    MarkChosen = "mark.chosen",
    /// Marks of other members.
    MarkOther = "mark.other",
    /// The descriptor of a level.
    Anchor = "anchor",
    /// The descriptor of the level that the mark is on.
    AnchorChosen = "anchor.chosen",
    /// The weight of a criterion.
    Weight = "weight",
    /// Points reached.
    Points = "points",
    /// A requirement or threshold that is met.
    Met = "met",
    /// One that is not met.
    NotMet = "met.not",
    /// Marks that diverge.
    DivergenceYellow = "divergence.yellow",
    /// Marks that diverge strongly.
    DivergenceRed = "divergence.red",
    /// Marks that agree.
    Concordant = "concordant",
    /// A sheet that is sealed.
    Sealed = "sheet.sealed",
    /// A sheet, mark or task still to do.
    Todo = "sheet.todo",
    /// A sheet in draft.
    Draft = "sheet.draft",
    /// A project that is out, or on which one may not vote.
    Excluded = "excluded",
    /// Letters that the search found.
    Match = "match",
    /// The finding that the cursor is on.
    SearchCurrent = "match.current",
    /// A passage of the dossier cited for a mark.
    Evidence = "evidence",
    /// The banner over invented data.
    Invented = "invented",
    /// The scale of marks.
    Scale = "scale",
    /// The tick of a mark on the scale.
    ScaleMark = "scale.mark",
    /// The filled part of a bar.
    Bar = "bar",
    /// The empty part of a bar.
    BarBack = "bar.back",
    /// A window over the page.
    Overlay = "overlay",
    /// Text being typed.
    InputText = "input",
    /// What stands in an empty input.
    Placeholder = "input.placeholder",
}
