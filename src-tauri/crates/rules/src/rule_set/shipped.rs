//! The defaults we ship. What nobody has verified is switched off.

use super::{Certainty, Counts, Period, RuleSet, Sourced, Switched, TargetName, TargetRule, VideoBracket};
use crate::approval::ApprovalStep;
use crate::band::RankBand;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::NaiveDate;
use std::num::NonZeroU16;

/// 2023-01-01.
const CYCLE_FROM: NaiveDate = day(2023, 1, 1);
/// 2027-12-31.
const CYCLE_TO: NaiveDate = day(2027, 12, 31);
const SEVENTH: Fraction = fraction(1, 7);
const STEP: NonZeroU16 = count(15);
const TIMES: NonZeroU16 = count(3);
const TALK_MINUTES: NonZeroU16 = count(45);
const ONCE: NonZeroU16 = count(1);
const HALF: Fraction = fraction(1, 2);
const TWO_DAYS: Fraction = fraction(2, 1);
const THREE_DAYS: Fraction = fraction(3, 1);

const REGULATIONS_14: &str = "《干部教育培训工作条例》（2023年）第十四条";
const REGULATIONS_15: &str = "《干部教育培训工作条例》（2023年）第十五条";
const PLAN_2023: &str = "《全国干部教育培训规划（2023—2027年）》";
const COUNTING: &str = "各地学时计算办法";
const OURS: &str = "本软件默认设置";

/// A date written in this file; a wrong one does not compile.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// A fraction written in this file; a wrong one does not compile.
const fn fraction(numerator: u64, denominator: u64) -> Fraction {
    match Fraction::new(numerator, denominator) {
        Some(fraction) => fraction,
        None => panic!("a fraction over nought"),
    }
}

/// A count written in this file; nought does not compile.
const fn count(number: u16) -> NonZeroU16 {
    match NonZeroU16::new(number) {
        Some(count) => count,
        None => panic!("a count of nought"),
    }
}

fn sourced<T>(value: T, source: &str, certainty: Certainty) -> Sourced<T> {
    Sourced { value, source: source.to_owned(), certainty }
}

impl RuleSet {
    /// The rules as shipped: version 1, in force since the cycle began.
    #[must_use]
    pub fn shipped() -> Self {
        use Certainty::{Inferred, Verified};
        Self {
            version: 1,
            effective: CYCLE_FROM,
            hours_per_day: sourced(Quarters::hours(8), COUNTING, Verified),
            hours_per_half_day: sourced(Quarters::hours(4), COUNTING, Verified),
            step_minutes: sourced(STEP, OURS, Inferred),
            void_share: sourced(HALF, OURS, Inferred),
            leave_limit: sourced(SEVENTH, REGULATIONS_15, Verified),
            leave_approval: leave_approval(),
            absent_days_withdraw: sourced(TWO_DAYS, "学员管理规定", Verified),
            times_without_cause: Switched {
                on: false,
                rule: sourced(TIMES, "某县学员管理规定", Certainty::OneSource),
            },
            online_video: sourced(video_brackets(), COUNTING, Verified),
            lecture_hours_per_half_day: sourced(Quarters::hours(4), COUNTING, Verified),
            talk_minutes_per_hour: talk_minutes_per_hour(),
            teaching_times: teaching_times(),
            listening_minutes_per_hour: listening_minutes_per_hour(),
            placement_hours_per_month: placement_hours_per_month(),
            placement_hours_per_year: placement_hours_per_year(),
            placement_assessed: placement_assessed(),
            theory_and_party_spirit_share: sourced(
                Fraction::percent(70),
                "2015年有关党校教学的规定",
                Verified,
            ),
            party_spirit_share: sourced(Fraction::percent(20), "2015年有关党校教学的规定", Verified),
            leaders_lectures_share: sourced(Fraction::percent(20), "2025年有关领导干部讲课的规定", Verified),
            targets: targets(),
        }
    }
}

/// Half a day 班主任, one day 教务 too, more 分管校长 too, longer 组织部 too. How much longer nobody has written down: three
/// days is ours.
pub(super) fn leave_approval() -> Sourced<Vec<ApprovalStep>> {
    let step = |name: &str, over_days| ApprovalStep { name: name.to_owned(), over_days };
    let steps = vec![
        step("班主任", Fraction::ZERO),
        step("教务部门", HALF),
        step("分管校长", Fraction::ONE),
        step("组织部", THREE_DAYS),
    ];
    sourced(steps, "学员管理规定；超过三天报组织部为本软件默认设置", Certainty::Inferred)
}

/// 45 minutes an hour. Nobody has shown us a rule that credits speakers, so it is off until an office says so.
pub(super) fn talk_minutes_per_hour() -> Switched<NonZeroU16> {
    Switched { on: false, rule: sourced(TALK_MINUTES, OURS, Certainty::Unverified) }
}

/// Once. Nobody has shown us a rule that credits teachers, so it is off until an office says so.
pub(super) fn teaching_times() -> Switched<NonZeroU16> {
    Switched { on: false, rule: sourced(ONCE, OURS, Certainty::Unverified) }
}

/// 45 minutes an hour. Nobody has shown us a rule that credits hearing a talk, so it is off until an office says so.
pub(super) fn listening_minutes_per_hour() -> Switched<NonZeroU16> {
    Switched { on: false, rule: sourced(TALK_MINUTES, OURS, Certainty::Unverified) }
}

/// A day's hours for a full month. Nobody has shown us a rule that credits placements, so it is off until an office says so.
pub(super) fn placement_hours_per_month() -> Switched<Quarters> {
    Switched { on: false, rule: sourced(Quarters::hours(8), OURS, Certainty::Unverified) }
}

/// Five days' hours: where placements are credited at all, they should not stand for all other training.
pub(super) fn placement_hours_per_year() -> Sourced<Quarters> {
    sourced(Quarters::hours(40), OURS, Certainty::Inferred)
}

/// Where placements are credited at all, not before somebody has assessed them.
pub(super) fn placement_assessed() -> Switched<()> {
    Switched { on: true, rule: sourced((), OURS, Certainty::Inferred) }
}

/// Up to 15 minutes 0.25, over 15 and under 30 minutes 0.5, 30 minutes and more 1.
fn video_brackets() -> Vec<VideoBracket> {
    let bracket = |from_minutes, quarters| VideoBracket { from_minutes, hours: Quarters::new(quarters) };
    vec![bracket(1, 1), bracket(16, 2), bracket(30, 4)]
}

fn targets() -> Vec<TargetRule> {
    let mut targets = owed();
    targets.extend(switched_off());
    targets
}

fn owed() -> Vec<TargetRule> {
    use RankBand::{CountyLeader, Staff, TownshipLeader, VillageCadre};
    let year = TargetRule {
        name: TargetName::Year,
        on: true,
        bands: vec![TownshipLeader, Staff],
        period: Period::CalendarYear {},
        required: Quarters::hours(90),
        counts: Counts::AllButOnline,
        months_after_rise: None,
        source: REGULATIONS_14.to_owned(),
        certainty: Certainty::Verified,
    };
    let cycle = TargetRule {
        name: TargetName::Cycle,
        bands: vec![CountyLeader],
        period: Period::Cycle { from: CYCLE_FROM, to: CYCLE_TO },
        required: Quarters::hours(550),
        months_after_rise: Some(12),
        ..year.clone()
    };
    let online = TargetRule {
        name: TargetName::Online,
        bands: vec![CountyLeader, TownshipLeader, Staff, VillageCadre],
        required: Quarters::hours(50),
        counts: Counts::Online,
        source: PLAN_2023.to_owned(),
        certainty: Certainty::Secondary,
        ..year.clone()
    };
    vec![year, cycle, online]
}

/// Figures read in one place or from an earlier plan; whom they bind is for the office to say before switching them on.
fn switched_off() -> [TargetRule; 4] {
    let basic = |name, hours| TargetRule {
        name,
        on: false,
        bands: Vec::new(),
        period: Period::Cycle { from: CYCLE_FROM, to: CYCLE_TO },
        required: Quarters::hours(hours),
        counts: Counts::AllButOnline,
        months_after_rise: None,
        source: "只见于一处，依据待核".to_owned(),
        certainty: Certainty::OneSource,
    };
    let party = |name, bands, hours| TargetRule {
        name,
        bands,
        period: Period::CalendarYear {},
        source: "2019—2023年全国党员教育培训工作规划".to_owned(),
        certainty: Certainty::Secondary,
        ..basic(name, hours)
    };
    [
        basic(TargetName::BasicHigher, 360),
        basic(TargetName::BasicLower, 240),
        party(TargetName::PartyMember, vec![RankBand::PartyMember], 32),
        party(TargetName::BranchSecretary, Vec::new(), 56),
    ]
}
