//! The shipped defaults, each with its source. Unverified ones are switched off.

use super::{Bracket, Certainty, Counts, Period, RuleSet, Sourced, Switched, TargetName, TargetRule};
use crate::band::RankBand;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::NaiveDate;
use std::num::NonZeroU16;

const REGULATION: &str = "干部教育培训工作条例（2023）";
const PLAN: &str = "全国干部教育培训规划（2023—2027年）";
const COUNTING: &str = "学时计算办法：每天 8 学时、半天 4 学时，以 0.25 为单位";
const OWN: &str = "本程序的缺省处理，可修改";

impl RuleSet {
    /// The rules the program ships with.
    #[must_use]
    pub fn shipped() -> Self {
        use Certainty::{Inferred, Verified};
        Self {
            version: 1,
            effective: day(2023, 1, 1),
            hours_per_day: sourced(Quarters::hours(8), COUNTING, Verified),
            hours_per_half_day: sourced(Quarters::hours(4), COUNTING, Verified),
            step_minutes: sourced(number(15), OWN, Inferred),
            void_share: sourced(share(1, 2), OWN, Inferred),
            leave_limit: sourced(share(1, 7), &format!("{REGULATION}第十五条"), Verified),
            absent_days_withdraw: sourced(share(2, 1), "学员管理规定：旷课两天以上退学", Verified),
            times_without_cause: Switched {
                on: false,
                rule: sourced(number(3), "某县规定：无故缺课或早退三次不予结业", Certainty::OneSource),
            },
            online_video: sourced(brackets(), "网络学时计算办法", Verified),
            lecture_hours_per_half_day: sourced(Quarters::hours(4), COUNTING, Verified),
            theory_and_party_spirit_share: sourced(share(7, 10), "党校工作文件（2015）", Verified),
            party_spirit_share: sourced(share(1, 5), "党校工作文件（2015）", Verified),
            leaders_lectures_share: sourced(share(1, 5), "党校工作文件（2025）", Verified),
            targets: targets(),
        }
    }
}

fn targets() -> Vec<TargetRule> {
    use RankBand::{CountyLeader, PartyMember, Staff, TownshipLeader, VillageCadre};
    let target = |name, bands: &[RankBand], hours, source: String, certainty| TargetRule {
        name,
        on: true,
        bands: bands.to_vec(),
        period: Period::CalendarYear,
        required: Quarters::hours(hours),
        counts: Counts::AllButOnline,
        months_after_rise: None,
        source,
        certainty,
    };
    let (verified, article) = (Certainty::Verified, format!("{REGULATION}第十四条"));
    let everyone = [CountyLeader, TownshipLeader, Staff, VillageCadre];
    vec![
        target(TargetName::Year, &[TownshipLeader, Staff], 90, article.clone(), verified),
        TargetRule {
            period: Period::Cycle { from: day(2023, 1, 1), to: day(2027, 12, 31) },
            months_after_rise: Some(12),
            ..target(TargetName::Cycle, &[CountyLeader], 550, article, verified)
        },
        TargetRule {
            counts: Counts::Online,
            ..target(TargetName::Online, &everyone, 50, PLAN.to_owned(), verified)
        },
        TargetRule {
            on: false,
            ..target(
                TargetName::PartyMember,
                &[PartyMember],
                32,
                "党员教育规划（2019—2023年）".to_owned(),
                verified,
            )
        },
    ]
}

fn brackets() -> Vec<Bracket> {
    let bracket = |from_minutes, quarters| Bracket { from_minutes, hours: Quarters::new(quarters) };
    vec![bracket(1, 1), bracket(16, 2), bracket(30, 4)]
}

fn sourced<T>(value: T, source: &str, certainty: Certainty) -> Sourced<T> {
    Sourced { value, source: source.to_owned(), certainty }
}

/// Written out above with a denominator that is not nought.
fn share(numerator: u64, denominator: u64) -> Fraction {
    Fraction::new(numerator, denominator).unwrap_or(Fraction::ZERO)
}

/// Written out above as a number that is not nought.
fn number(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap_or(NonZeroU16::MIN)
}

/// Written out above as a day that exists.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
