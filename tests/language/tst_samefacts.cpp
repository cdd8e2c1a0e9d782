// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a Korean expression and an English one state the same, by families of wording.
#include "language/FactMatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::language;

class TestSameFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameThingsInOtherWords_data()
    {
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::addColumn<bool>("same");
        const auto row = [](const char16_t* korean, const char* english, bool same) {
            QTest::newRow(english) << QString::fromUtf16(korean) << QString::fromUtf8(english) << same;
        };
        row(u"1년 전보다 늘었다", "rose on-year", true);
        row(u"10명 중 8명", "Eighty percent of them", true);
        row(u"10명 중 8명", "Seventy percent of them", false);
        row(u"1000분의 1", "one-thousandth", true);
        row(u"3분의 1", "a third plan to", true);
        row(u"10여 명", "a dozen or so people", true);
        row(u"10대 2명", "two teenagers", true);
        row(u"30평대", "some 100 square meters", true);
        row(u"8강", "the quarterfinals", true);
        row(u"수천 명", "thousands of people", true);
        row(u"수천 명", "hundreds of people", false);
        row(u"엿새간", "a six-day trip", true);
        row(u"엿새간", "a five-day trip", false);
        row(u"80억 달러(약 11조 원)", "$8 billion", true);
        row(u"100% 국산", "entirely domestic", true);
        row(u"100% 국산", "90 percent domestic", false);
        row(u"보합(0.00%)", "were flat", true);
        row(u"0%", "1 percent", false);
        row(u"4일(금)", "Friday, the 4th", true);
        row(u"4일(금)", "the 4th, a busy day", true);
        row(u"4일(금)", "Thursday, the 4th", false);
        row(u"1992년 수교했고 지난해 교역액은", "established ties in 1982; last year trade", false);
        row(u"1992년 수교했고 지난해 교역액은", "established ties in 1992; last year trade", true);
        row(u"7000만 원", "70 million won (US$50,000)", true);
        row(u"7000만 원", "70 million won (US$5,000)", false);
        row(u"2조 원", "2 trillion won ($14 million)", false);
        row(u"9억 원", "900 million won (95 million yen)", true);
        row(u"9억 원", "900 million won (950 million yen)", false);
        row(u"4명 중 1명", "a quarter of them", true);
        row(u"4명 중 1명", "a third of them", false);
        row(u"20%", "one in five", true);
        row(u"24명가량", "about two dozen people", true);
        row(u"80대", "an octogenarian", true);
        row(u"2차 세계대전", "World War II", true);
        row(u"3부작", "a trilogy", true);
        row(u"3학년 학생", "a high school senior", true);
        row(u"2026 북중미 월드컵", "the World Cup", true);
        row(u"지난달에는 책을 냈다", "Last month, she published a book", true);
        row(u"지난달 30일 졸업식을 했고 3월 1일 문을 닫는다", "held on the 30th of last month; will close on May 1",
            false);
        row(u"4쿼터 종료 7초 전", "with seven seconds left in the fourth quarter", true);
        row(u"열이틀째", "for 12 days", true);
        row(u"5와 3분의 2이닝 2실점", "allowed two runs in 5 2/3 innings", true);
        row(u"400m 계주와 4×100m", "the 400 meters and the 4x100 meters", true);
        row(u"향년 93세", "He was 93", true);
        row(u"3관왕에 올랐다", "won the treble", true);
        row(u"2연패를 노린다", "seeks back-to-back titles", true);
        row(u"10명 중 3명꼴", "three in 10", true);
        row(u"3명 중 2명", "two-thirds of them", true);
        row(u"오전 9시부터 오후 6시까지", "from 9 a.m. to 6 p.m.", true);
        row(u"낮 12시 30분", "at 12:30 p.m.", true);
        row(u"16강에서 3-1로 이겼다", "won 3-1 in the round of 16", true);
        row(u"9회말 2사 만루", "bases loaded with two outs in the bottom of the ninth", true);
        row(u"3점 홈런", "a three-run homer", true);
        row(u"16세기 백자", "a 16th-century porcelain", true);
        row(u"18홀 최소타", "the lowest score over 18 holes", true);
        row(u"6언더파 66타", "a 6-under 66", true);
        row(u"2-0 완승", "a two-nil win", true);
        row(u"0-0으로 비겼다", "a scoreless draw", true);
        row(u"법정 시한을 15일 넘겼다", "missed the deadline by 15 days", true);
        row(u"3선 의원", "a third-term lawmaker", true);
        row(u"재판 1·2심", "the first and second trials", true);
        row(u"제1차관", "the first vice minister", true);
        row(u"1심에서 징역 2년에 집행유예 3년", "two years in prison, suspended for three years", true);
        row(u"주 52시간제", "the 52-hour workweek", true);
        row(u"5인 미만 사업장", "workplaces with fewer than five employees", true);
        row(u"3.5t 트럭", "a 3.5-ton truck", true);
        row(u"1억대 뇌물", "bribes of more than 100 million won", true);
        row(u"30대 그룹", "the top 30 business groups", true);
        row(u"30대 남성", "a man in his 30s", true);
        row(u"5년래 최저", "a five-year low", true);
        row(u"전년 동기 대비 3.2% 증가", "rose 3.2 percent on-year", true);
        row(u"두 자릿수 증가", "double-digit growth", true);
        row(u"7거래일 연속", "a seventh straight session", true);
        row(u"3개 분기 연속", "for three consecutive quarters", true);
        row(u"2분기 연속", "for two straight quarters", true);
        row(u"3년물 국고채", "three-year Treasurys", true);
        row(u"1천500원 선", "the 1,500-won level", true);
        row(u"원/달러 환율은 1,380.5원", "The won closed at 1,380.5 per dollar", true);
        row(u"시가총액 2천조원", "market capitalization of 2,000 trillion won", true);
        row(u"2천조원", "2 quadrillion won", true);
        row(u"30만원대 초반", "the low 300,000-won range", true);
        row(u"이달 말", "at the end of this month", true);
        row(u"다음 주 월요일", "next Monday", true);
        row(u"8월 15일 광복절", "Liberation Day on Aug. 15", true);
        row(u"24∼26일", "from the 24th through the 26th", true);
        row(u"24일부터 사흘간", "for three days from the 24th", true);
        row(u"90분간 회담", "talks that lasted an hour and a half", true);
        row(u"20분의 1", "one-twentieth", true);
        row(u"재적 300명 중 찬성 204표, 반대 85표, 기권 3표, 무효 8표",
            "204 to 85, with three abstentions and eight invalid votes, of 300", true);
        row(u"5부 요인", "the heads of the five branches", true);
        row(u"제22대 총선", "the 22nd general elections", true);
        row(u"북위 38도", "38 degrees north latitude", true);
        row(u"9·19 군사합의", "the Sept. 19 military accord", true);
        row(u"4·10 총선", "the April 10 elections", true);
        row(u"9·11 테러", "the 9/11 attacks", true);
        row(u"2+2 회담", "two-plus-two talks", true);
        row(u"1만2천 가구, 3만2천 명", "12,000 households and 32,000 people", true);
        row(u"평균 연령 44.7세", "average age of 44.7", true);
        row(u"0.7명대 출산율", "a fertility rate in the 0.7 range", true);
        row(u"시속 120㎞", "120 kilometers per hour", true);
        row(u"3교대", "three shifts", true);
        row(u"만 6세 미만", "under the age of six", true);
        row(u"11월 셋째 주", "the third week of November", true);
        row(u"반세기 만에", "in half a century", true);
        row(u"석 달째", "for a third month", true);
        row(u"두 달 연속", "for the second consecutive month", true);
        row(u"6개월 연속", "for the sixth straight month", true);
        row(u"100일 만에", "in 100 days", true);
        row(u"취임 100일", "the 100th day in office", true);
        row(u"3일 새벽", "early on the 3rd", true);
        row(u"2시간 30분", "two and a half hours", true);
        row(u"2박 3일", "a three-day trip", true);
        row(u"40대 여성 A씨", "a woman in her forties", true);
        row(u"2차 가해", "secondary harm", true);
        row(u"10개 중 1개", "one out of 10", true);
        row(u"5·18민주화운동 45주년", "the 45th anniversary of the May 18 movement", true);
        row(u"초등학교 1∼3학년", "first to third graders", true);
        row(u"중학교 2학년 학생", "an eighth-grader", true);
        row(u"112에 신고했다", "called the police", true);
        row(u"1시간여 만에 불길을 잡았다", "put out the fire in about an hour", true);
        row(u"규모 5.8 지진", "a 5.8 magnitude earthquake", true);
        row(u"3명 중 1명꼴로", "one-third of them", true);
        row(u"절반이 넘는 52%", "more than half, or 52 percent", true);
        row(u"1+1 행사", "a buy-one-get-one-free promotion", true);
        row(u"2026학년도 대입", "college admissions for the 2026 academic year", true);
        row(u"올해 1∼9월", "in the January-September period", true);
        row(u"올해 1∼9월", "in the first nine months of this year", true);
        row(u"1∼3분기", "the first three quarters", true);
        row(u"30%대 중반", "the mid-30 percent range", true);
        row(u"2만 달러대", "the $20,000 range", true);
        row(u"50만t", "500,000 tons", true);
        row(u"1천만 배럴", "10 million barrels", true);
        row(u"25개 구 가운데 24곳", "24 of the 25 wards", true);
        row(u"6대 3 의견", "a 6-3 ruling", true);
        row(u"재판관 8명 전원일치", "the eight justices unanimously", true);
        row(u"3년 6개월", "three and a half years", true);
        row(u"2년 2개월", "two years and two months", true);
        row(u"26개월", "two years and two months", true);
        row(u"하루 평균 1.2회", "an average of 1.2 times a day", true);
        row(u"1인당 국민소득 3만6천달러", "per capita income of US$36,000", true);
        row(u"4인 가족", "a family of four", true);
        row(u"1등 당첨금 20억원", "the 2 billion-won top prize", true);
        row(u"45번째 생일", "the 45th birthday", true);
        row(u"1천만 관객 영화", "a film with 10 million admissions", true);
        row(u"세 번째 우승", "a third title", true);
        row(u"7전 4승제", "best-of-seven", true);
        row(u"5판 3승제", "best-of-five", true);
        row(u"2경기 연속 골", "scored in a second straight match", true);
        row(u"연장 12회", "in the 12th inning", true);
        row(u"시즌 10호 홈런", "the 10th homer of the season", true);
        row(u"100m를 10초07에", "the 100 meters in 10.07 seconds", true);
        row(u"42.195㎞ 풀코스", "the full marathon", true);
        row(u"세계랭킹 3위", "world No. 3", true);
        row(u"70㎏급 결승", "the 70-kilogram final", true);
        row(u"1세트를 25-21로", "25-21 in the first set", true);
        row(u"전반 43분", "in the 43rd minute", true);
        row(u"후반 추가시간 3분", "three minutes into second-half stoppage time", true);
        row(u"12일 오후 7시 30분부터", "at 7:30 p.m. on the 12th", true);
        row(u"KBS 2TV", "KBS 2TV", true);
        row(u"13세 관람가", "rated 13", true);
        row(u"100주년 기념", "its centennial", true);
        row(u"9급 공무원", "grade-nine civil servants", true);
        row(u"3위에 그쳤다", "settled for bronze", true);
        row(u"15살 소년", "a boy of 15", true);
        row(u"2만5천여 명", "more than 25,000 people", true);
        row(u"100만 명 서명", "a million signatures", true);
        row(u"30만∼50만원", "300,000 to 500,000 won", true);
        row(u"15만∼45만원", "between 150,000 won and 450,000 won", true);
        row(u"오후 2∼4시", "from 2 to 4 p.m.", true);
        row(u"3월 초순", "early March", true);
        row(u"7월께", "around July", true);
        row(u"연 3.5%", "3.5 percent a year", true);
        row(u"전날보다 12.3포인트(0.45%) 오른 2,745.1", "up 12.3 points, or 0.45 percent, to 2,745.1", true);
        row(u"1천조원", "1,000 trillion won", true);
    }

    void sameThingsInOtherWords()
    {
        QFETCH(QString, korean);
        QFETCH(QString, english);
        QFETCH(bool, same);
        QCOMPARE(compareFacts(koreanFacts(korean), englishFacts(english), {}).isEmpty(), same);
    }
};

QTEST_GUILESS_MAIN(TestSameFacts)
#include "tst_samefacts.moc"
