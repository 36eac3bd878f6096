//! What keys do: every action of the program, with the locale key of its name.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $label:literal),* $(,)?) => {
        /// What a key does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $name),*
        }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The locale key of its name.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }
        }
    };
}

actions! {
    /// Show the keys.
    Help = "action-help",
    /// Show the overview.
    ShowOverview = "action-show-overview",
    /// Show the screening.
    ShowScreening = "action-show-screening",
    /// Show the projects.
    ShowProjects = "action-show-projects",
    /// Show the consensus.
    ShowConsensus = "action-show-consensus",
    /// Show the ranking.
    ShowRanking = "action-show-ranking",
    /// Show the papers.
    ShowPapers = "action-show-papers",
    /// Show the journal.
    ShowJournal = "action-show-journal",
    /// Show the sitting.
    ShowSitting = "action-show-sitting",
    /// Show the call and its territory.
    ShowTerritory = "action-show-territory",
    /// Back, and at last out of the program.
    Back = "action-back",
    /// Leave the program.
    Quit = "action-quit",
    /// Show the person's own settings.
    Settings = "action-settings",
    /// Repaint the screen.
    Repaint = "action-repaint",
    /// Do what is next.
    Next = "action-next",
    /// One line up.
    Up = "action-up",
    /// One line down.
    Down = "action-down",
    /// One screen up.
    PageUp = "action-page-up",
    /// One screen down.
    PageDown = "action-page-down",
    /// To the beginning.
    Top = "action-top",
    /// To the end.
    Bottom = "action-bottom",
    /// Open what is selected.
    Open = "action-open",
    /// Filter.
    Filter = "action-filter",
    /// Go to a project by its number.
    Jump = "action-jump",
    /// Change the order.
    Sort = "action-sort",
    /// Exclude the selected project.
    Exclude = "action-exclude",
    /// Give a mark by its value.
    Mark = "action-mark",
    /// Half a point more, or back.
    Half = "action-half",
    /// One step up.
    StepUp = "action-step-up",
    /// One step down.
    StepDown = "action-step-down",
    /// Take the mark away.
    ClearMark = "action-clear-mark",
    /// To the next sub-criterion without mark.
    NextUnmarked = "action-next-unmarked",
    /// To the next project to do.
    NextToDo = "action-next-todo",
    /// To the next criterion.
    NextPane = "action-next-pane",
    /// To the criterion before.
    PreviousPane = "action-previous-pane",
    /// Write the comment.
    Comment = "action-comment",
    /// Seal the sheet.
    Seal = "action-seal",
    /// Reveal the sheets.
    Reveal = "action-reveal",
    /// Give a sealed sheet back.
    Reopen = "action-reopen",
    /// Undo.
    Undo = "action-undo",
    /// Redo.
    Redo = "action-redo",
    /// Between dossier and rubric.
    SwitchPane = "action-switch-pane",
    /// One pane only, or both.
    Zoom = "action-zoom",
    /// To the section that belongs to the criterion.
    GoToSection = "action-go-to-section",
    /// To the next section.
    NextSection = "action-next-section",
    /// To the section before.
    PreviousSection = "action-previous-section",
    /// Search.
    Search = "action-search",
    /// To the next hit.
    NextHit = "action-next-hit",
    /// To the hit before.
    PreviousHit = "action-previous-hit",
    /// Select lines as evidence.
    Select = "action-select",
    /// Attach the selection to the sub-criterion.
    Attach = "action-attach",
    /// Take the last evidence away.
    Detach = "action-detach",
    /// Accept what is concordant.
    AcceptConcordant = "action-accept-concordant",
    /// Propose a mark.
    Propose = "action-propose",
    /// Agree.
    Agree = "action-agree",
    /// Dissent.
    Dissent = "action-dissent",
    /// Note the discussion.
    Note = "action-note",
    /// Close the consensus.
    Close = "action-close",
    /// Open a closed consensus again.
    ReopenConsensus = "action-reopen-consensus",
    /// To the next divergence.
    NextItem = "action-next-item",
    /// To the divergence before.
    PreviousItem = "action-previous-item",
    /// Call the item: everyone goes there.
    CallItem = "action-call-item",
    /// Go with the chair, or stay.
    Follow = "action-follow",
    /// Sign the minutes.
    Sign = "action-sign",
    /// Read the project.
    ReadProject = "action-read-project",
    /// To the next column.
    NextColumn = "action-next-column",
    /// To the column before.
    PreviousColumn = "action-previous-column",
    /// To the next check or project that is open.
    NextOpen = "action-next-open",
    /// The requirement is met.
    Met = "action-met",
    /// The requirement is not met.
    NotMet = "action-not-met",
    /// Admit the project to the evaluation.
    Admit = "action-admit",
    /// Ask an integration.
    AskIntegration = "action-ask-integration",
    /// Show the declarations on conflicts of interest.
    Conflicts = "action-conflicts",
    /// Declare that there is none on the selected project.
    DeclareNone = "action-declare-none",
    /// Declare that there is none on any of them.
    DeclareAll = "action-declare-all",
    /// Recuse oneself from the selected project.
    Recuse = "action-recuse",
    /// The dossier, the one of the phase before, or what differs.
    NextVersion = "action-next-version",
    /// Keep the text and close the editor.
    Keep = "action-keep",
    /// Leave the text.
    Leave = "action-leave",
    /// Send what was filled in.
    Send = "action-send",
    /// Leave a form; what was filled in is kept.
    SetAside = "action-set-aside",
    /// Choose among the options of a field, or say whether a person is there.
    Choose = "action-choose",
    /// Say that a person takes part by remote tool.
    TakesPartRemotely = "action-takes-part-remotely",
    /// Open a sitting.
    OpenSitting = "action-open-sitting",
    /// Note that somebody arrives or leaves.
    Attend = "action-attend",
    /// Note that somebody arrives by remote tool.
    AttendRemote = "action-attend-remote",
    /// Suspend or resume the sitting.
    Pause = "action-pause",
    /// Close the sitting.
    CloseSitting = "action-close-sitting",
    /// Note an incident.
    Incident = "action-incident",
    /// Put a substitute in a seat, or take them out.
    Substitute = "action-substitute",
    /// Read the minutes of the last closed sitting.
    ReadMinutes = "action-read-minutes",
    /// Explain every figure.
    Explain = "action-explain",
    /// Draw between equals.
    Draw = "action-draw",
    /// Approve the list.
    ApproveList = "action-approve-list",
    /// Publish the list.
    PublishList = "action-publish-list",
    /// To the next approved list.
    NextList = "action-next-list",
    /// To the approved list before.
    PreviousList = "action-previous-list",
    /// To the next page.
    NextPage = "action-next-page",
    /// To the page before.
    PreviousPage = "action-previous-page",
    /// Choose the kind of innovation that the projects listed name.
    ByInnovation = "action-by-innovation",
    /// Register a body that supports applicants.
    RegisterBody = "action-register-body",
    /// Assign a support body to a district.
    AssignBody = "action-assign-body",
    /// Note a meeting of a support body with a district.
    NoteMeeting = "action-note-meeting",
    /// To the next field.
    NextField = "action-next-field",
    /// To the field before.
    PreviousField = "action-previous-field",
}
