//! The interface's own words, in three languages.

use crate::exhibition::Lang;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $zh:literal, $ru:literal;)*) => {
        $(
            $(#[$doc])*
            pub(super) fn $name(lang: Lang) -> &'static str {
                [$en, $zh, $ru][lang as usize]
            }
        )*
    };
}

words! {
    begin = "Touch to begin", "点击开始参观", "Коснитесь, чтобы войти";
    next = "Next ›", "下一件 ›", "Дальше ›";
    previous = "‹ Previous", "‹ 上一件", "‹ Назад";
    plan = "Plan", "平面图", "План";
    start_over = "Start over", "重新开始", "В начало";
    closer = "See it large", "放大细看", "Крупнее";
    nearer = "+ Nearer", "＋ 放大", "+ Ближе";
    further = "− Further", "－ 缩小", "− Дальше";
    details = "Look closer", "细看", "Присмотритесь";
    whole = "The whole", "看全图", "Целиком";
    listen = "Listen", "聆听", "Послушать";
    stop = "Stop", "停止", "Остановить";
    threads = "Threads", "线索", "Сквозные темы";
    when = "At the time", "大事", "События";
    transcript = "What is heard", "声音内容", "Что звучит";
    turn = "Drag to turn it", "拖动即可转动", "Проведите, чтобы повернуть";
    close = "Close", "关闭", "Закрыть";
    sources = "Sources", "资料来源", "Источники";
    accounts = "Accounts differ", "各方说法不一", "Версии расходятся";
    you_are_here = "You are here", "您在这里", "Вы здесь";
    hint = "Drag to look round · tap the floor to walk · tap a work to come near", "拖动环顾四周 · 点击地面行走 · 点击展品走近", "Проведите, чтобы осмотреться · коснитесь пола, чтобы пройти · коснитесь работы, чтобы подойти";
    wall_text = "About this room", "本展厅说明", "Об этом зале";
    go_to_room = "Touch a room to go there", "点击展厅即可前往", "Коснитесь зала, чтобы пройти туда";
    works_here = "In this room", "本展厅展品", "В этом зале";
    description = "What one sees", "画面描述", "Что изображено";
}
