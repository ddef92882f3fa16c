"""The story from 1945 to the fall of Khrushchev: the first four chapters."""

from __future__ import annotations

from dashboard.pages.chapter import Chapter, Part, Sentence

ALONE = Chapter(
    "p1",
    (
        Sentence(
            "Ho Chi Minh’s new state, proclaimed in September 1945, was at first recognised by "
            "nobody.",
            ("ev-012", "ev-020"),
        ),
        Sentence("A full war with France began in December 1946.", ("ev-016",)),
        Sentence(
            "Stalin looked to Europe: he wanted to stay on terms with the West, and he did not "
            "trust communists in Asia.",
            ("ev-014",),
        ),
        Sentence(
            "In 1947 a Vietnamese envoy still had to explain to a Soviet diplomat why the party "
            "had closed itself down.",
            ("ev-013", "ev-164"),
        ),
        Sentence(
            "Help came from next door: along the border the two movements hid and fed each "
            "other’s men, and Chinese units taught and armed their hosts.",
            ("ev-015",),
        ),
        Sentence("The help was small until Mao won in October 1949.", ("ev-015", "ev-017")),
        Sentence(
            "In December, with Mao abroad, Liu Shaoqi promised Ho what he had asked for.",
            ("ev-018",),
        ),
    ),
    (
        Part("ho-chi-minh", "proclaimed the republic", "ev-012"),
        Part("stalin", "kept his distance", "ev-014"),
        Part("mao-zedong", "won in China", "ev-017"),
        Part("liu-shaoqi", "promised China’s help", "ev-018"),
    ),
    "events_timeline",
)

RECOGNITION = Chapter(
    "p2",
    (
        Sentence(
            "China recognised Ho’s state in January 1950, and Moscow followed twelve days later.",
            ("ev-020", "ev-021"),
        ),
        Sentence(
            "In Moscow Stalin met Ho and liked his plans, but he wanted China to bear most of "
            "the load.",
            ("ev-023",),
        ),
        Sentence(
            "So Chinese guns and advisers helped to clear the border that autumn.",
            ("ev-025", "ev-026", "ev-027", "deliv-cn-0054"),
        ),
        Sentence(
            "One historian counts 21,517 tonnes of Chinese aid by June 1954.",
            ("deliv-cn-0008",),
        ),
        Sentence(
            "The school article speaks of a “blank cheque” from Beijing; no other source in our "
            "data does.",
            ("ev-031",),
        ),
        Sentence("Land reform, too, followed Chinese advice.", ("ev-033",)),
        Sentence(
            "At Geneva in 1954 both patrons pressed for a compromise.",
            ("ev-038", "ev-040", "ev-043"),
        ),
        Sentence("Zhou Enlai urged his allies to give way over Laos and Cambodia.", ("ev-040",)),
        Sentence("Moscow wanted a truce, and Ho told his envoys to accept it.", ("ev-043",)),
    ),
    (
        Part("ho-chi-minh", "went to Beijing and Moscow", "ev-022"),
        Part("stalin", "left the load to China", "ev-023"),
        Part("luo-guibo", "first liaison man", "ev-019"),
        Part("chen-geng", "planned the border campaign", "ev-027"),
        Part("wei-guoqing", "led the military advisers", "ev-026"),
        Part("zhou-enlai", "pressed for concessions", "ev-040"),
        Part("molotov", "spoke for Moscow at Geneva", "ev-041"),
        Part("pham-van-dong", "spoke for Hanoi at Geneva", "ev-041"),
    ),
    "small_timeline",
)

REBUILDING = Chapter(
    "p3",
    (
        Sentence("The North now had peace, and two donors to help it rebuild.", ("ev-038",)),
        Sentence(
            "For 1955–57 the Pentagon Papers count 200 million dollars of economic aid from "
            "China, and 119.5 million from the Soviet Union and Eastern Europe.",
            ("aid-cn-0003", "aid-se-0003"),
        ),
        Sentence("A Soviet grant of 1955 paid for 25 plants.", ("ev-046",)),
        Sentence(
            "Land reform went wrong: Hanoi owned up to errors in 1956, and one study calls the "
            "results a disaster.",
            ("ev-033",),
        ),
        Sentence(
            "Moscow could live with two Vietnams: in 1957 it even offered both of them seats at "
            "the United Nations, to Hanoi’s surprise.",
            ("ev-052", "ev-053"),
        ),
        Sentence(
            "Beijing stepped back as well: a Soviet report of 1955 says that it would recall its "
            "political and economic advisers, though Ho asked to keep some.",
            ("ev-048",),
        ),
    ),
    (
        Part("ho-chi-minh", "visited both capitals", "ev-045"),
        Part("luo-guibo", "China’s first ambassador", "ev-044"),
        Part("khrushchev", "received Ho in 1957", "ev-056"),
        Part("mikoyan", "visited Hanoi", "ev-051"),
        Part("voroshilov", "came on a state visit", "ev-055"),
    ),
    "grants_loans",
)

SPLIT_OPENS = Chapter(
    "p4",
    (
        Sentence(
            "In July 1960 Moscow called its experts home from China, and the quarrel of the two "
            "allies came into the open.",
            ("ev-063",),
        ),
        Sentence("Ho went back and forth to make peace between them, in vain.", ("ev-170",)),
        Sentence(
            "Hanoi wanted arms for the war in the South; in 1962 Beijing promised weapons for 230 "
            "battalions, free of charge.",
            ("ev-067", "ev-213", "deliv-cn-0199"),
        ),
        Sentence(
            "In 1963 Hanoi took China’s side against the test-ban treaty, and its ties with "
            "Moscow cooled.",
            ("ev-172",),
        ),
        Sentence(
            "Still, Moscow had not gone: by Vietnamese figures two thirds of the military goods "
            "of 1961–64, by weight, were Soviet.",
            ("aid-su-0013",),
        ),
        Sentence(
            "Then, in August 1964, American aircraft struck the North, and in October Khrushchev "
            "fell.",
            ("ev-072", "ev-074"),
        ),
    ),
    (
        Part("khrushchev", "fell in October 1964", "ev-074"),
        Part("ho-chi-minh", "tried to mediate", "ev-170"),
        Part("zhou-enlai", "signed a joint declaration in Hanoi", "ev-062"),
        Part("ye-jianying", "led a military mission", "ev-066"),
        Part("vo-nguyen-giap", "asked Beijing for more help", "ev-213"),
        Part("luo-ruiqing", "planned joint defence", "ev-069"),
        Part("mao-zedong", "promised to fight if the North were invaded", "ev-071"),
        Part("van-tien-dung", "heard Mao’s promise", "ev-071"),
    ),
    "military_tonnes",
)

EARLY = (ALONE, RECOGNITION, REBUILDING, SPLIT_OPENS)
