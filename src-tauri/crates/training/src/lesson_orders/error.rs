//! Why an order of lessons was not recorded.

crate::sentences! {
    /// Why an order of lessons was not recorded.
    pub enum LessonOrderError with StoreError {
        Missing => "lesson_orders.missing",
            zh "找不到这条先后要求，可能已被删除，请刷新后重试。",
            en "This order no longer exists. Refresh and try again.";
        OwnerMissing => "lesson_orders.owner_missing",
            zh "找不到这个班次或培训项目，可能已被删除，请刷新后重试。",
            en "This class or program no longer exists. Refresh and try again.";
        ClassClosed { class: String } => "lesson_orders.class_closed",
            zh "“{class}”已经结班或取消，课次的先后不能再改。",
            en "“{class}” is closed or cancelled; the order of its lessons no longer changes.";
        LessonMissing => "lesson_orders.lesson_missing",
            zh "所选的课次或课程已不在这个班次或项目里，请重新选择。",
            en "One of the lessons or courses is no longer there. Choose again.";
        SameLesson { title: String } => "lesson_orders.same_lesson",
            zh "两边选的都是“{title}”，请选两个不同的课次。",
            en "Both sides are “{title}”. Choose two different lessons.";
        LeastOverMost { least: u16, most: u16 } => "lesson_orders.least_over_most",
            zh "至少间隔 {least} 天，却至多 {most} 天，做不到。请更正天数。",
            en "At least {least} days and at most {most} cannot both be kept. Correct the days.";
        NothingAsked => "lesson_orders.nothing_asked",
            zh "不分先后的，请至少填写一项间隔天数，否则等于没有要求。",
            en "Where either may come first, ask for some days between them: otherwise nothing is asked.";
        DaysBeyond { most: u16 } => "lesson_orders.days_beyond",
            zh "间隔不能超过 {most} 天，请更正。",
            en "At most {most} days can be asked for. Correct it.";
        Known { first: String, second: String } => "lesson_orders.known",
            zh "“{first}”与“{second}”已有一条先后要求，请直接修改那一条。",
            en "“{first}” and “{second}” already have an order. Change that one.";
        TooMany { most: usize } => "lesson_orders.too_many",
            zh "先后要求最多 {most} 条，请先删除不再需要的。",
            en "At most {most} orders can be recorded. Remove those no longer needed.";
        Circle { class: String, lessons: String } => "lesson_orders.circle",
            zh "{class}的先后要求首尾相接，谁也排不到最前：{lessons}。请改掉其中一条。",
            en "In {class} the orders go round in a circle, so none can come first: {lessons}. Change one of them.";
        Apart { class: String, first: String, second: String } => "lesson_orders.apart",
            zh "{class}的几条要求合在一起，“{first}”与“{second}”既要隔开又要靠近，做不到。请改掉其中一条。",
            en "Taken together, the orders of {class} ask “{first}” and “{second}” to be both further apart and closer. Change one of them.";
        TooLong { class: String, first: String, second: String, days: i64, has: i64 } => "lesson_orders.too_long",
            zh "从“{first}”到“{second}”前后至少要 {days} 天，而{class}只有 {has} 天。请减少间隔，或延长班期。",
            en "From “{first}” to “{second}” takes at least {days} days, and {class} has only {has}. Ask for fewer days, or lengthen the class.";
    }
}
