//! Which rule sets make no sense: absurd values, and gaps through which someone or some day would have no rule.

use super::{Period, RuleSet, TargetName, TargetRule};
use crate::band::RankBand;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use chrono::NaiveDate;

sentences! {
    /// Why a rule set is refused.
    pub enum RuleError {
        HoursOutOfRange { rule: &'static str, found: Quarters } => "rules.hours_out_of_range",
            zh "规则 {rule} 的学时数 {found} 不合理：请填写大于 0、不超过 24 的学时数。",
            en "The rule {rule} says {found} hours: give more than 0 and at most 24.";
        PlacementOutOfRange { rule: &'static str, found: Quarters } => "rules.placement_out_of_range",
            zh "规则 {rule} 的学时数 {found} 不合理：请填写大于 0、不超过 1000 的学时数。",
            en "The rule {rule} says {found} hours: give more than 0 and at most 1000.";
        HalfDayOverDay { half_day: Quarters, day: Quarters } => "rules.half_day_over_day",
            zh "半天学时 {half_day} 多于全天学时 {day}：请更正其中之一。",
            en "A half-day of {half_day} hours is more than a day of {day}: correct one of them.";
        StepTooLong { minutes: u16 } => "rules.step_too_long",
            zh "迟到早退的计时单位 {minutes} 分钟超过一整天：请填写 1 至 1440。",
            en "The step of {minutes} minutes is longer than a day: give 1 to 1440.";
        ShareOverWhole { rule: &'static str, found: Fraction } => "rules.share_over_whole",
            zh "规则 {rule} 的比例 {found} 大于 1：请填写 0 至 1 之间的分数，如 1/7。",
            en "The rule {rule} asks for a share of {found}, more than the whole: give a fraction from 0 to 1, such as 1/7.";
        DaysOutOfRange { rule: &'static str, found: Fraction } => "rules.days_out_of_range",
            zh "规则 {rule} 的天数 {found} 不合理：请填写大于 0、不超过 366 的天数。",
            en "The rule {rule} says {found} days: give more than 0 and at most 366.";
        VideoGap { from_minutes: u32 } => "rules.video_gap",
            zh "网络视频的学时分档有空缺或重叠（{from_minutes} 分钟处）：第一档须从 1 分钟开始，各档分钟数逐档增大，学时不减少。",
            en "The video brackets have a gap or overlap at {from_minutes} minutes: begin at 1 minute, go up, and never credit less for more.";
        PartySpiritOverBoth { party_spirit: Fraction, both: Fraction } => "rules.party_spirit_over_both",
            zh "党性教育占比 {party_spirit} 大于理论与党性教育合计占比 {both}：请更正其中之一。",
            en "Party spirit alone ({party_spirit}) is asked for more than theory and party spirit together ({both}): correct one.";
        TargetOutOfRange { target: &'static str, found: Quarters } => "rules.target_out_of_range",
            zh "学时要求“{target}”的学时数 {found} 不合理：请填写大于 0、不超过 10000 的学时数。",
            en "The target {target} asks for {found} hours: give more than 0 and at most 10000.";
        TargetOfNobody { target: &'static str } => "rules.target_of_nobody",
            zh "学时要求“{target}”已启用，但没有选择适用的职级层次：请选择，或将其停用。",
            en "The target {target} is on but binds no rank band: choose some, or switch it off.";
        TargetTwice { target: &'static str, band: &'static str } => "rules.target_twice",
            zh "学时要求“{target}”对“{band}”规定了两次：请只保留一条。",
            en "The target {target} is asked of {band} twice: keep one.";
        BandWithoutTarget { band: &'static str } => "rules.band_without_target",
            zh "“{band}”没有任何已启用的学时要求：请为其启用至少一项。",
            en "The band {band} has no target that is on: switch at least one on.";
        PeriodBackwards { target: &'static str, from: NaiveDate, to: NaiveDate } => "rules.period_backwards",
            zh "学时要求“{target}”的周期 {from} 至 {to} 首尾颠倒：请更正日期。",
            en "The period of target {target} runs from {from} to {to}: correct the dates.";
        PeriodOver { target: &'static str, to: NaiveDate, effective: NaiveDate } => "rules.period_over",
            zh "学时要求“{target}”的周期在 {to} 结束，而本规则从 {effective} 起施行，之后没有周期：请填写新的周期。",
            en "The period of target {target} ends on {to}, before these rules take effect on {effective}: give the new period.";
        NoSource { rule: &'static str } => "rules.no_source",
            zh "规则 {rule} 没有写明依据：请填写文件名称与条款，或“本单位规定”。",
            en "The rule {rule} names no source: give the document and article, or say it is the office's own.";
        ApprovalGap { step: String, over_days: Fraction } => "rules.approval_gap",
            zh "请假审批链的“{step}”（超过 {over_days} 天）次序不对：第一步须从 0 天起，之后各步的天数逐步增大，不超过 366。",
            en "The approval step {step} (over {over_days} days) is out of order: the first begins at 0 days, each next one later, up to 366.";
        ApprovalName { name: String } => "rules.approval_name",
            zh "请假审批链的审批人名称“{name}”为空或重复：每一步请写一个不同的名称。",
            en "The approver “{name}” is blank or named twice in the leave chain: give every step a name of its own.";
        ApprovalMissing { rule: &'static str } => "rules.approval_missing",
            zh "规则 {rule} 没有任何审批人：请至少写一步。",
            en "The rule {rule} names no approver: give at least one step.";
        NoVersion { version: u32 } => "rules.no_version",
            zh "规则版本号 {version} 无效：版本号从 1 开始。",
            en "Version {version} of the rules: versions count from 1.";
        HistoryOutOfOrder { version: u32, effective: NaiveDate } => "rules.history_out_of_order",
            zh "规则第 {version} 版（{effective} 起施行）与前一版的次序不符：版本号与施行日期都必须晚于前一版。",
            en "Version {version} of the rules, in force from {effective}, does not follow the one before it: number and day must both be later.";
    }
}

/// More than a placement can be thought to credit.
const MOST_FOR_PLACEMENTS: Quarters = Quarters::hours(1_000);

impl RuleSet {
    /// Everything that is wrong with it, for the editor to show at once.
    pub fn check(&self) -> Result<(), Vec<RuleError>> {
        let mut errors = Vec::new();
        if self.version == 0 {
            errors.push(RuleError::NoVersion { version: self.version });
        }
        self.check_hours(&mut errors);
        self.check_shares(&mut errors);
        self.check_videos(&mut errors);
        self.check_approval(&mut errors);
        self.check_sources(&mut errors);
        for target in &self.targets {
            self.check_target(target, &mut errors);
        }
        self.check_bands(&mut errors);
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    fn check_hours(&self, errors: &mut Vec<RuleError>) {
        let (day, half_day) = (self.hours_per_day.value, self.hours_per_half_day.value);
        let hours = [
            ("hours_per_day", day),
            ("hours_per_half_day", half_day),
            ("lecture_hours_per_half_day", self.lecture_hours_per_half_day.value),
        ];
        let absurd = |hours: &Quarters| *hours == Quarters::ZERO || *hours > Quarters::hours(24);
        let wrong = hours.into_iter().filter(|(_, hours)| absurd(hours));
        errors.extend(wrong.map(|(rule, found)| RuleError::HoursOutOfRange { rule, found }));
        if half_day > day {
            errors.push(RuleError::HalfDayOverDay { half_day, day });
        }
        // A month may well count for more than a day.
        let placements = [
            ("placement_hours_per_month", self.placement_hours_per_month.rule.value),
            ("placement_hours_per_year", self.placement_hours_per_year.value),
        ];
        let absurd = |hours: &Quarters| *hours == Quarters::ZERO || *hours > MOST_FOR_PLACEMENTS;
        let wrong = placements.into_iter().filter(|(_, hours)| absurd(hours));
        errors.extend(wrong.map(|(rule, found)| RuleError::PlacementOutOfRange { rule, found }));
        let minutes = self.step_minutes.value.get();
        if minutes > 1440 {
            errors.push(RuleError::StepTooLong { minutes });
        }
        let days = self.absent_days_withdraw.value;
        if days == Fraction::ZERO || days.exceeds(366) {
            errors.push(RuleError::DaysOutOfRange { rule: "absent_days_withdraw", found: days });
        }
    }

    fn check_shares(&self, errors: &mut Vec<RuleError>) {
        let shares = [
            ("void_share", self.void_share.value),
            ("leave_limit", self.leave_limit.value),
            ("theory_and_party_spirit_share", self.theory_and_party_spirit_share.value),
            ("party_spirit_share", self.party_spirit_share.value),
            ("leaders_lectures_share", self.leaders_lectures_share.value),
        ];
        let wrong = shares.into_iter().filter(|(_, share)| *share > Fraction::ONE);
        errors.extend(wrong.map(|(rule, found)| RuleError::ShareOverWhole { rule, found }));
        let (party_spirit, both) = (self.party_spirit_share.value, self.theory_and_party_spirit_share.value);
        if party_spirit > both {
            errors.push(RuleError::PartySpiritOverBoth { party_spirit, both });
        }
    }

    fn check_videos(&self, errors: &mut Vec<RuleError>) {
        let brackets = &self.online_video.value;
        let first = brackets.first().map_or(0, |bracket| bracket.from_minutes);
        if first != 1 {
            errors.push(RuleError::VideoGap { from_minutes: first });
        }
        let steps = brackets.iter().zip(brackets.iter().skip(1));
        let wrong = steps.filter(|(shorter, longer)| {
            shorter.from_minutes >= longer.from_minutes || shorter.hours > longer.hours
        });
        errors.extend(wrong.map(|(_, longer)| RuleError::VideoGap { from_minutes: longer.from_minutes }));
    }

    fn check_approval(&self, errors: &mut Vec<RuleError>) {
        let steps = &self.leave_approval.value;
        if steps.is_empty() {
            errors.push(RuleError::ApprovalMissing { rule: "leave_approval" });
        }
        let before = std::iter::once(None).chain(steps.iter().map(|step| Some(step.over_days)));
        for (place, (step, before)) in steps.iter().zip(before).enumerate() {
            let follows = before.map_or(step.over_days == Fraction::ZERO, |before| before < step.over_days);
            if !follows || step.over_days.exceeds(366) {
                let (step, over_days) = (step.name.clone(), step.over_days);
                errors.push(RuleError::ApprovalGap { step, over_days });
            }
            let named = steps.iter().take(place).any(|other| other.name.trim() == step.name.trim());
            if named || step.name.trim().is_empty() {
                errors.push(RuleError::ApprovalName { name: step.name.clone() });
            }
        }
    }

    fn check_sources(&self, errors: &mut Vec<RuleError>) {
        let sources = [
            ("hours_per_day", &self.hours_per_day.source),
            ("hours_per_half_day", &self.hours_per_half_day.source),
            ("step_minutes", &self.step_minutes.source),
            ("void_share", &self.void_share.source),
            ("leave_limit", &self.leave_limit.source),
            ("leave_approval", &self.leave_approval.source),
            ("absent_days_withdraw", &self.absent_days_withdraw.source),
            ("times_without_cause", &self.times_without_cause.rule.source),
            ("talk_minutes_per_hour", &self.talk_minutes_per_hour.rule.source),
            ("teaching_times", &self.teaching_times.rule.source),
            ("listening_minutes_per_hour", &self.listening_minutes_per_hour.rule.source),
            ("placement_hours_per_month", &self.placement_hours_per_month.rule.source),
            ("placement_hours_per_year", &self.placement_hours_per_year.source),
            ("placement_assessed", &self.placement_assessed.rule.source),
            ("online_video", &self.online_video.source),
            ("lecture_hours_per_half_day", &self.lecture_hours_per_half_day.source),
            ("theory_and_party_spirit_share", &self.theory_and_party_spirit_share.source),
            ("party_spirit_share", &self.party_spirit_share.source),
            ("leaders_lectures_share", &self.leaders_lectures_share.source),
        ];
        let targets = self.targets.iter().map(|target| (target.name.zh(), &target.source));
        let missing = sources.into_iter().chain(targets).filter(|(_, source)| source.trim().is_empty());
        errors.extend(missing.map(|(rule, _)| RuleError::NoSource { rule }));
    }

    fn check_target(&self, rule: &TargetRule, errors: &mut Vec<RuleError>) {
        let (target, found) = (rule.name.zh(), rule.required);
        if found == Quarters::ZERO || found > Quarters::hours(10_000) {
            errors.push(RuleError::TargetOutOfRange { target, found });
        }
        if rule.on && rule.bands.is_empty() {
            errors.push(RuleError::TargetOfNobody { target });
        }
        if let Period::Cycle { from, to } = rule.period {
            let effective = self.effective;
            if from > to {
                errors.push(RuleError::PeriodBackwards { target, from, to });
            } else if rule.on && to < effective {
                errors.push(RuleError::PeriodOver { target, to, effective });
            }
        }
    }

    /// 党员 may go without a target; every other band has one, and none has the same one twice.
    fn check_bands(&self, errors: &mut Vec<RuleError>) {
        for band in RankBand::ALL {
            let asked = self.targets.iter().filter(|rule| rule.on);
            let names =
                asked.flat_map(|rule| rule.bands.iter().filter(|each| **each == band).map(|_| rule.name));
            let mut names: Vec<TargetName> = names.collect();
            if names.is_empty() && band != RankBand::PartyMember {
                errors.push(RuleError::BandWithoutTarget { band: band.zh() });
            }
            names.sort_unstable();
            let twice = names.iter().zip(names.iter().skip(1)).find(|(one, next)| one == next);
            errors
                .extend(twice.map(|(name, _)| RuleError::TargetTwice { target: name.zh(), band: band.zh() }));
        }
    }
}

/// Whether rule sets follow one another: each later than the one before, in number and in day, and each sound in itself.
pub fn check_history(history: &[RuleSet]) -> Result<(), Vec<RuleError>> {
    let mut errors: Vec<RuleError> =
        history.iter().filter_map(|rules| rules.check().err()).flatten().collect();
    let steps = history.iter().zip(history.iter().skip(1));
    let wrong = steps.filter(|(one, next)| one.version >= next.version || one.effective >= next.effective);
    errors.extend(
        wrong.map(|(_, next)| RuleError::HistoryOutOfOrder {
            version: next.version,
            effective: next.effective,
        }),
    );
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}
