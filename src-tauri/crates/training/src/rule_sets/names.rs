//! The figures of a rule set by name: in the calls, and in sentences for people.

use crate::sentence::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares the figures, so that none goes without a name.
macro_rules! figure_names {
    ($($(#[$meta:meta])* $name:ident = $code:literal, $zh:literal, $en:literal;)+) => {
        /// A figure of a rule set that is a single value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum FigureName {
            $($(#[$meta])* $name,)+
        }

        impl FigureName {
            /// Every figure, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word it goes by in the crate `rules`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// What people call it.
            #[must_use]
            pub const fn said(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Chinese) => $zh, (Self::$name, Language::English) => $en,)+
                }
            }
        }
    };
}

figure_names! {
    /// 学时 a full day counts as.
    HoursPerDay = "hours_per_day", "全天学时", "hours a day";
    /// 学时 a half-day counts as.
    HoursPerHalfDay = "hours_per_half_day", "半天学时", "hours a half-day";
    /// The most a lecture credits per half-day.
    LectureHoursPerHalfDay = "lecture_hours_per_half_day", "讲座半天学时上限", "lecture hours a half-day";
    /// Minutes late or left early are rounded up to this.
    StepMinutes = "step_minutes", "迟到早退计时单位", "step of lateness";
    /// Being late or gone by more than this share of the session leaves nothing of it.
    VoidShare = "void_share", "迟到早退作废比例", "share that voids a session";
    /// Leave allowed, as a share of the class's hours.
    LeaveLimit = "leave_limit", "请假上限", "leave limit";
    /// Days of absence from which a withdrawal is proposed.
    AbsentDaysWithdraw = "absent_days_withdraw", "旷课退学天数", "days of absence before withdrawal";
    /// Absences and early leaves from which 不予结业 is proposed.
    TimesWithoutCause = "times_without_cause", "无故缺席不予结业次数", "absences before completion is refused";
    /// Minutes of an outreach talk that credit its speakers an hour.
    TalkMinutesPerHour = "talk_minutes_per_hour", "宣讲员每学时分钟数", "talk minutes an hour for speakers";
    /// Times a session's hours that teaching it credits.
    TeachingTimes = "teaching_times", "授课计学时倍数", "times the hours for teaching";
    /// Minutes of an outreach talk that credit its named listeners an hour.
    ListeningMinutesPerHour = "listening_minutes_per_hour", "听宣讲每学时分钟数", "talk minutes an hour for listeners";
    /// What a full month of a placement credits.
    PlacementHoursPerMonth = "placement_hours_per_month", "双学双促每满一个月学时", "hours a month of a placement";
    /// The most placements credit in a calendar year.
    PlacementHoursPerYear = "placement_hours_per_year", "双学双促每年学时上限", "most hours a year for placements";
    /// Whether a placement credits only once it has been assessed and passed.
    PlacementAssessed = "placement_assessed", "双学双促鉴定合格后计学时", "placements credited once passed";
    /// Theory and party spirit, as a share of the hours.
    TheoryAndPartySpiritShare = "theory_and_party_spirit_share", "理论与党性教育占比", "share of theory and party spirit";
    /// Party spirit, as a share of the hours.
    PartySpiritShare = "party_spirit_share", "党性教育占比", "share of party spirit";
    /// Leaders' lectures, as a share of a semester's hours.
    LeadersLecturesShare = "leaders_lectures_share", "领导干部授课占比", "share of leaders' lectures";
}

/// A sentence of the crate `rules`, with its words for the figures replaced by those people use.
pub(super) fn plain(sentence: &str, language: Language) -> String {
    let mut codes: Vec<FigureName> = FigureName::ALL.to_vec();
    // The longest first: party_spirit_share is also the end of a longer word.
    codes.sort_by_key(|name| std::cmp::Reverse(name.code().len()));
    let quoted = |name: FigureName| format!("“{}”", name.said(language));
    codes.into_iter().fold(sentence.to_owned(), |text, name| text.replace(name.code(), &quoted(name)))
}
