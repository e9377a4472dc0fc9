//! Why a study was not recorded or reviewed.

use chrono::NaiveDate;

crate::sentences! {
    /// Why a study was not recorded or reviewed.
    pub enum StudyError with StoreError {
        Missing => "study.missing",
            zh "找不到这条学习记录，可能已被删除，请刷新后重试。",
            en "This record no longer exists. Refresh and try again.";
        PersonMissing => "study.person_missing",
            zh "找不到这名干部，可能已被删除，请重新选择。",
            en "This person no longer exists. Choose again.";
        TitleMissing => "study.title_missing",
            zh "请填写课程或班次名称。",
            en "Enter the name of the course or class.";
        OrganiserMissing => "study.organiser_missing",
            zh "请填写主办单位：外出培训和上级调训要写明是谁办的。",
            en "Enter the organiser: training elsewhere has to say who held it.";
        ProofMissing => "study.proof_missing",
            zh "请填写证明材料，如文号、证书号；没有证明材料的外出培训不能认定学时。",
            en "Enter the proof, such as a document or certificate number; training elsewhere is not credited without one.";
        DatesMissing => "study.dates_missing",
            zh "请填写起止日期。",
            en "Enter the first and the last day.";
        DatesReversed { starts: NaiveDate, ends: NaiveDate } => "study.dates_reversed",
            zh "结束日期 {ends} 早于开始日期 {starts}，请核对。",
            en "The last day {ends} is before the first {starts}. Check the dates.";
        AcrossYears { starts: NaiveDate, ends: NaiveDate } => "study.across_years",
            zh "{starts} 至 {ends} 跨了年度。学时按年度计算，请按年度分成几条登记。",
            en "{starts} to {ends} spans years. Hours belong to a year: record one entry for each.";
        NotYet { ends: NaiveDate, today: NaiveDate } => "study.not_yet",
            zh "结束日期 {ends} 还没有到（今天是 {today}），学完以后再登记。",
            en "The last day {ends} is still to come (today is {today}). Record it once it is over.";
        NoHours => "study.no_hours",
            zh "请填写学时；网络课程也可以填写视频分钟数，由规则折算。",
            en "Enter the hours; for an online course the minutes of the video will do.";
        TooManyMinutes { minutes: u32 } => "study.too_many_minutes",
            zh "一个视频 {minutes} 分钟超出了一天，请核对，或按门分条登记。",
            en "A video of {minutes} minutes is longer than a day. Check it, or record each video on its own.";
        TooManyHours { days: i64, most: String } => "study.too_many_hours",
            zh "{days} 天最多认定 {most} 学时，请核对日期和学时。",
            en "{days} days credit at most {most} hours. Check the dates and the hours.";
        AlreadyThere { name: String, title: String, date: NaiveDate } => "study.already_there",
            zh "{name}已有一条“{title}”（{date} 结束）的记录，不能重复登记。请打开那一条修改。",
            en "{name} already has a record of “{title}” ending {date}. Open that one instead.";
        Reviewed => "study.reviewed",
            zh "这条记录已经审核，不能直接修改。请先“退回”，写明原因，再修改。",
            en "This record has been reviewed. Send it back with a reason first, then change it.";
        NothingChosen => "study.nothing_chosen",
            zh "还没有选择学习记录。",
            en "Nothing is chosen.";
        NameMissing => "study.name_missing",
            zh "请写明审核人姓名：认定记录要留下是谁审核的。",
            en "Enter the reviewer's name: the record has to say who it was.";
        SameReviewer { name: String, title: String } => "study.same_reviewer",
            zh "“{title}”的初审人是{name}，复核要由另一人办理。",
            en "“{title}” was checked by {name}; somebody else has to approve it.";
        NoteMissing => "study.note_missing",
            zh "退回要写明原因，让登记的人知道怎么改。",
            en "Say why it is sent back, so that it can be put right.";
        NotWaiting { title: String } => "study.not_waiting",
            zh "“{title}”不在待审状态，请刷新后重新选择。",
            en "“{title}” is not waiting for review. Refresh and choose again.";
    }
}
