//! Which rule sets make no sense.

use super::{Period, RuleSet};
use crate::fraction::Fraction;
use crate::quarters::Quarters;

/// No day has more hours.
const DAY: Quarters = Quarters::hours(24);
/// No session is longer.
const DAY_MINUTES: u16 = 1_440;

sentences! {
    /// Why a rule set was refused.
    pub enum RuleError {
        DayHours { hours: Quarters } => "rules.day_hours",
            zh "每天学时“{hours}”不合理：请填写大于 0、不超过 24 的数。",
            en "“{hours}” hours a day make no sense: use more than 0 and at most 24.";
        HalfDayHours { half: Quarters, day: Quarters } => "rules.half_day_hours",
            zh "半天学时“{half}”应大于 0 且不超过每天学时“{day}”。",
            en "“{half}” hours a half-day must be above 0 and at most the day's “{day}”.";
        Share { rule: &'static str, found: Fraction } => "rules.share",
            zh "“{rule}”的比例“{found}”不合理：请填写 0 到 1 之间的分数。",
            en "The share “{found}” of “{rule}” makes no sense: use a fraction from 0 to 1.";
        Step { minutes: u16 } => "rules.step",
            zh "迟到早退的进位单位“{minutes}”分钟不合理：请填写 1 到 1440。",
            en "A step of “{minutes}” minutes makes no sense: use 1 to 1440.";
        AbsentDays { days: Fraction } => "rules.absent_days",
            zh "旷课天数“{days}”应大于 0。",
            en "“{days}” days absent must be more than 0.";
        Brackets { minutes: u32 } => "rules.brackets",
            zh "网络视频学时档次在 {minutes} 分钟处重复或次序颠倒：请按时长从短到长填写。",
            en "The online brackets repeat or go backwards at {minutes} minutes: list them from short to long.";
        PeriodBackwards { target: &'static str } => "rules.period_backwards",
            zh "“{target}”的周期结束早于开始：请更正日期。",
            en "The period of “{target}” ends before it begins: correct the dates.";
    }
}

impl RuleSet {
    /// Whether every rule makes sense.
    pub fn check(&self) -> Result<(), RuleError> {
        let (day, half) = (self.hours_per_day.value, self.hours_per_half_day.value);
        if day == Quarters::ZERO || day > DAY {
            return Err(RuleError::DayHours { hours: day });
        }
        if half == Quarters::ZERO || half > day {
            return Err(RuleError::HalfDayHours { half, day });
        }
        let step = self.step_minutes.value.get();
        if step > DAY_MINUTES {
            return Err(RuleError::Step { minutes: step });
        }
        if self.absent_days_withdraw.value == Fraction::ZERO {
            return Err(RuleError::AbsentDays { days: Fraction::ZERO });
        }
        self.check_shares()?;
        self.check_brackets()?;
        self.check_targets()
    }

    fn check_shares(&self) -> Result<(), RuleError> {
        let shares = [
            ("void_share", self.void_share.value),
            ("leave_limit", self.leave_limit.value),
            ("theory_and_party_spirit_share", self.theory_and_party_spirit_share.value),
            ("party_spirit_share", self.party_spirit_share.value),
            ("leaders_lectures_share", self.leaders_lectures_share.value),
        ];
        let beyond = shares.into_iter().find(|(_, found)| *found > Fraction::ONE);
        beyond.map_or(Ok(()), |(rule, found)| Err(RuleError::Share { rule, found }))
    }

    fn check_brackets(&self) -> Result<(), RuleError> {
        let brackets = &self.online_video.value;
        let backwards = brackets
            .iter()
            .zip(brackets.iter().skip(1))
            .find(|(one, next)| next.from_minutes <= one.from_minutes);
        backwards.map_or(Ok(()), |(_, next)| Err(RuleError::Brackets { minutes: next.from_minutes }))
    }

    fn check_targets(&self) -> Result<(), RuleError> {
        let backwards = |period| matches!(period, Period::Cycle { from, to } if to < from);
        let found = self.targets.iter().find(|target| backwards(target.period));
        found.map_or(Ok(()), |target| Err(RuleError::PeriodBackwards { target: target.name.code() }))
    }
}
