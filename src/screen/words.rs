//! The interface's own words, in three languages.

use crate::exhibition::Lang;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $zh:literal, $ru:literal;)*) => {
        $(
            $(#[$doc])*
            pub fn $name(lang: Lang) -> &'static str {
                [$en, $zh, $ru][lang as usize]
            }
        )*
    };
}

words! {
    /// While one compares: this work alone.
    compare_first = "This one", "本件", "Этот";
    /// While one compares: half and half.
    compare_both = "Both", "两件", "Оба";
    /// While one compares: the other work alone.
    compare_other = "The other", "另一件", "Другой";
    /// Turn a model.
    turn_left = "Turn left", "向左转", "Повернуть влево";
    /// Turn a model.
    turn_right = "Turn right", "向右转", "Повернуть вправо";
    /// The state of a choice, spoken.
    chosen = "chosen", "已选中", "выбрано";
    /// How many stops a tour has; the number follows.
    stops = "Stops", "站数", "Остановок";
    /// Over all works.
    touch_a_picture = "Touch a picture to see it large", "轻触图片即可放大细看", "Коснитесь изображения, чтобы рассмотреть его";
    /// Between what is named and what is said of it.
    colon = ": ", "：", ": ";
    /// Between things that are said together.
    comma = ", ", "，", ", ";
    /// At a sentence's end, before the next.
    full_stop = ". ", "。", ". ";
    /// On the title.
    begin = "Touch to begin", "轻触开始参观", "Коснитесь, чтобы начать";
    /// To the next stop.
    next = "Next", "下一件", "Следующий";
    /// To the stop before.
    previous = "Previous", "上一件", "Предыдущий";
    /// A page.
    works = "All works", "全部展品", "Все экспонаты";
    /// A page.
    plan = "Floor plan", "平面图", "План залов";
    /// A page.
    timeline = "Timeline", "年表", "Хронология";
    /// A page.
    map = "Map", "地图", "Карта";
    /// A page.
    search = "Search", "搜索", "Поиск";
    /// A page.
    tours = "Guided tours", "主题导览", "Маршруты";
    /// A page.
    question = "A question", "请您作答", "Вопрос";
    /// A page.
    about = "About", "关于展览", "О выставке";
    /// The panel that makes things easier.
    access = "Make it easier", "无障碍设置", "Удобнее";
    /// Everything as at first.
    start_over = "Start over", "重新开始", "Начать заново";
    /// See a work large.
    open = "See it large", "放大细看", "Рассмотреть";
    /// A step nearer.
    nearer = "Nearer", "放大", "Увеличить";
    /// A step further.
    further = "Further", "缩小", "Уменьшить";
    /// Heading of the details.
    details = "Look closer", "局部细看", "Детали";
    /// The whole picture again.
    whole = "See it whole", "看全貌", "Целиком";
    /// Hear a recording.
    listen = "Listen", "聆听", "Послушать";
    /// Stop a recording.
    stop = "Stop", "停止", "Остановить";
    /// Heading of a recording's words.
    transcript = "What you hear", "声音内容", "Что звучит";
    /// On a model.
    turn = "Drag to turn it", "拖动即可转动", "Проведите пальцем, чтобы повернуть";
    /// Back to the gallery.
    close = "To the gallery", "回到展厅", "В зал";
    /// Closes a panel.
    close_panel = "Close", "关闭", "Закрыть";
    /// One page back.
    back = "Back", "返回", "Назад";
    /// Heading of the sources.
    sources = "Sources", "资料来源", "Источники";
    /// Heading of claims side by side.
    accounts = "Accounts differ", "各方说法不一", "Версии расходятся";
    /// Heading of the threads that pass a work.
    threads = "Guided tours that stop here", "经过此处的主题导览", "Маршруты, которые проходят здесь";
    /// Heading of the events of a work.
    when = "What happened then", "相关大事", "События";
    /// Heading of works that belong to it.
    related = "See also", "相关展品", "Смотрите также";
    /// On the plan.
    you_are_here = "You are here", "您在这里", "Вы здесь";
    /// In the gallery, at first.
    hint = "Drag to look around. Tap the floor to walk. Tap a work to come closer.", "拖动画面，环顾四周。轻触地面，向前行走。轻触展品，走近观看。", "Проведите пальцем, чтобы осмотреться. Коснитесь пола, чтобы пройти. Коснитесь экспоната, чтобы подойти.";
    /// A room's panel.
    wall_text = "About this room", "展厅前言", "Об этом зале";
    /// On the plan.
    go_to_room = "Tap a room to go there", "轻触展厅即可前往", "Коснитесь зала, чтобы пройти туда";
    /// Heading on the plan.
    works_here = "In this room", "本展厅展品", "В этом зале";
    /// Heading of a picture's description.
    description = "What it shows", "画面描述", "Что изображено";
    /// Heading of the figures of a chart, told.
    figures = "In words", "文字详述", "Подробно";
    /// Lay another picture over this one.
    compare = "Compare", "对比", "Сравнить";
    /// Take it away again.
    compare_end = "Stop comparing", "结束对比", "Убрать сравнение";
    /// The slider of a comparison.
    slide = "Drag the line to compare", "拖动分界线，对比两幅画面", "Передвигайте границу, чтобы сравнить";
    /// Take a work's citation along.
    keep = "Take it with you", "扫码带走", "Взять с собой";
    /// Under the code.
    keep_how = "Scan the code with your phone. It holds the title and the sources, and nothing opens on this screen.", "请用手机扫描此码，码中有标题和资料出处。本机不会打开任何网页。", "Наведите на код камеру телефона: в нём название и источники. На этом экране ничего не откроется.";
    /// A size.
    text_normal = "Normal text", "标准文字", "Обычный текст";
    /// A size.
    text_large = "Large text", "大号文字", "Крупный текст";
    /// A size.
    text_largest = "Largest text", "特大文字", "Очень крупный текст";
    /// Switch.
    contrast = "High contrast", "高对比度", "Высокий контраст";
    /// Switch.
    still = "Less motion", "减少动态", "Меньше движения";
    /// Switch.
    reach = "Buttons low down", "按钮放低", "Кнопки внизу";
    /// Switch.
    captions = "Captions", "字幕", "Субтитры";
    /// Switch.
    mute = "Mute", "静音", "Без звука";
    /// A step.
    louder = "Louder", "声音大些", "Громче";
    /// A step.
    quieter = "Quieter", "声音小些", "Тише";
    /// Switch.
    speech = "Read aloud", "朗读", "Читать вслух";
    /// A step.
    slower = "Speak slower", "朗读慢些", "Читать медленнее";
    /// A step.
    faster = "Speak faster", "朗读快些", "Читать быстрее";
    /// Say it again.
    repeat = "Say it again", "再读一遍", "Повторить";
    /// The state of a switch, spoken.
    on = "on", "已开启", "включено";
    /// The state of a switch, spoken.
    off = "off", "已关闭", "выключено";
    /// Start a tour.
    tour_start = "Start", "开始", "Начать";
    /// Next stop of a tour.
    tour_next = "Next stop", "下一站", "Дальше по маршруту";
    /// The stop before.
    tour_previous = "Previous stop", "上一站", "Назад по маршруту";
    /// Let a tour wait.
    tour_pause = "Pause", "暂停", "Пауза";
    /// Let a tour go on.
    tour_resume = "Go on", "继续", "Продолжить";
    /// Back to the tour from elsewhere.
    tour_back = "Back to the tour", "回到导览", "К маршруту";
    /// Leave a tour.
    tour_leave = "Leave the tour", "退出导览", "Сойти с маршрута";
    /// All eras.
    all_eras = "All years", "全部年份", "Все годы";
    /// What to type.
    type_here = "Type a title, a name, a place or a year", "输入展品名、人名、地名或年份，可用拼音", "Введите название, имя, место или год";
    /// Nothing found.
    nothing = "Nothing found. Try another word.", "没有找到，请换个词试试。", "Ничего не нашлось. Попробуйте другое слово.";
    /// Key.
    erase = "Erase", "删除", "Стереть";
    /// Key.
    clear = "Clear", "清空", "Очистить";
    /// Key.
    space = "Space", "空格", "Пробел";
    /// Which characters the letters may stand for.
    choose = "Choose a character", "选字", "Выберите иероглиф";
    /// The results of a search.
    found = "Found", "搜索结果", "Найдено";
    /// After an answer.
    thanks = "Thank you. This is what visitors here have answered:", "谢谢您！这里的观众是这样回答的：", "Спасибо! Вот что ответили здесь посетители:";
    /// Under the answers.
    counted = "Answers are only counted. Nothing about you is kept.", "我们只统计回答的次数，不留存您的任何信息。", "Мы только считаем ответы. О вас ничего не сохраняется.";
    /// Countdown.
    still_here = "Are you still here?", "您还在吗？", "Вы ещё здесь?";
    /// Countdown.
    still_here_yes = "Yes, go on", "在，继续参观", "Да, продолжить";
    /// Countdown; the seconds follow.
    soon_over = "The visit will end soon. Seconds left:", "参观即将结束，剩余秒数：", "Посещение скоро завершится. Осталось секунд:";
    /// About: the line in the floor.
    line = "The lines in the floor", "地面上的两条线", "Линии в полу";
    /// About.
    reading = "What to read", "延伸阅读", "Что почитать";
    /// About.
    credits = "Who made this", "展览制作", "Создатели выставки";
    /// What this screen is, spoken.
    gallery = "The gallery", "展厅漫步", "Прогулка по залам";
    /// What this screen is, spoken.
    work = "A work, seen large", "展品细看", "Экспонат крупным планом";
    /// A room, before its number.
    room = "Room", "展厅", "Зал";
    /// Where one stands, spoken.
    you_stand_before = "In front of you", "您面前是", "Перед вами";
    /// How to use five keys, spoken.
    keys = "Press next or previous to move through the screen. Enter chooses. Back takes you back. Speak says it again.", "按“下一项”或“上一项”键，逐项移动；按“确认”键，选择；按“返回”键，退回；按“朗读”键，再听一遍。", "Клавиши «вперёд» и «назад» переводят от пункта к пункту. «Ввод» выбирает. «Возврат» возвращает на шаг. «Речь» повторяет сказанное.";
    /// How to have it read aloud.
    speak_key = "Press the speak key to have everything read aloud.", "按“朗读”键，即可听到全部内容。", "Нажмите клавишу «Речь», чтобы услышать всё, что есть на экране.";
    /// Role of an item, spoken.
    button = "button", "按钮", "кнопка";
}
