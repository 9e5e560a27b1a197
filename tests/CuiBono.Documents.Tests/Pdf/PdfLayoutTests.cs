using System.Text.RegularExpressions;
using CsCheck;
using CuiBono.Documents.Tests.Files;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Pdf;

public sealed class PdfLayoutTests
{
    private static readonly string[] Left = ["Business customers wait for weeks until", "their line works, and nobody tells them", "when the engineer will come. One visit in", "five is missed, and each missed visit is", "a day on which a shop cannot take cards."];
    private static readonly string[] Right = ["Planning books the visit while the caller", "is on the phone. Field teams get the order", "on the day before, with the address as the", "customer wrote it, and with the equipment", "that is needed at that place and that day."];

    [Fact]
    public void Two_columns_that_were_drawn_line_by_line_are_read_one_after_the_other()
    {
        var page = string.Concat(Left.Select((line, at) => PdfFile.Text(50, 700 - (12 * at), 10, line) + PdfFile.Text(310, 700 - (12 * at), 10, Right[at])));

        var passages = Read(page).Passages;

        Assert.Equal([string.Join(' ', Left), string.Join(' ', Right)], passages.Select(passage => passage.Text));
        Assert.All(passages, passage => Assert.Equal((PassageKind.Paragraph, 1), (passage.Kind, passage.Place.Page)));
    }

    [Fact]
    public void An_empty_cell_of_a_table_stays_empty_under_its_column()
    {
        var page = Row(700, ("KPI", 50), ("Baseline", 250), ("Target", 330), ("By", 410))
            + Row(680, ("Activation time (days)", 50), ("24", 250), ("12", 330), ("June 2027", 410))
            + Row(660, ("Orders copied by hand (%)", 50), ("10", 330), ("June 2027", 410));

        Assert.Equal(
            ["KPI | Baseline | Target | By", "Activation time (days) | 24 | 12 | June 2027", "Orders copied by hand (%) | | 10 | June 2027"],
            Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_cell_over_two_lines_is_one_whether_drawn_cell_by_cell_or_line_by_line()
    {
        const string Expected = "Visits missed, as a share of all visits | 20 | 5";
        var header = Row(700, ("KPI", 50), ("Baseline", 250), ("Target", 330));
        var last = Row(630, ("Activation time", 50), ("24", 250), ("12", 330));

        var byCell = Read(header + PdfFile.Text(50, 672, 10, "Visits missed, as a share", "of all visits") + Row(666, ("20", 250), ("5", 330)) + last);
        var byLine = Read(header + Row(672, ("Visits missed, as a share", 50), ("20", 250), ("5", 330)) + PdfFile.Text(50, 660, 10, "of all visits") + last);

        Assert.Equal(["KPI | Baseline | Target", Expected, "Activation time | 24 | 12"], byCell.Passages.Select(passage => passage.Text));
        Assert.Equal(byCell.Passages.Select(passage => passage.Text), byLine.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_table_of_two_columns_is_no_text_in_two_columns()
    {
        var page = Row(700, ("Owner", 50), ("Ana Ruiz", 250)) + Row(688, ("Sponsor of the programme in the business", 50), ("Ada Ferreira", 250)) + Row(676, ("Go-live", 50), ("March 2027", 250)) + Row(664, ("Investment", 50), ("EUR 4.2 million", 250));

        Assert.Equal(["Owner | Ana Ruiz", "Sponsor of the programme in the business | Ada Ferreira", "Go-live | March 2027", "Investment | EUR 4.2 million"], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Columns_that_end_at_different_heights_keep_their_last_lines()
    {
        var page = string.Concat(Left.Select((line, at) => PdfFile.Text(50, 700 - (12 * at), 10, line) + PdfFile.Text(310, 700 - (12 * at), 10, Right[at])))
            + PdfFile.Text(50, 640, 10, "The bank hears of it on the same day.");

        Assert.Equal([$"{string.Join(' ', Left)} The bank hears of it on the same day.", string.Join(' ', Right)], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_line_over_both_columns_stays_between_what_is_above_and_below_it()
    {
        string Both(double y) => string.Concat(Left.Select((line, at) => PdfFile.Text(50, y - (12 * at), 10, line) + PdfFile.Text(310, y - (12 * at), 10, Right[at])));
        var page = Both(700) + PdfFile.Text(50, 620, 14, "What it costs to leave all of this as it was in the year before") + Both(590);

        Assert.Equal(
            [string.Join(' ', Left), string.Join(' ', Right), "What it costs to leave all of this as it was in the year before", string.Join(' ', Left), string.Join(' ', Right)],
            Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Columns_whose_lines_stand_at_different_heights_are_read_one_after_the_other()
    {
        var page = string.Concat(Left.Select((line, at) => PdfFile.Text(50, 700 - (12 * at), 10, line) + PdfFile.Text(310, 695 - (12 * at), 10, Right[at])));

        Assert.Equal([string.Join(' ', Left), string.Join(' ', Right)], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_ruled_table_keeps_the_lines_of_a_cell_together_in_whatever_order_they_were_drawn()
    {
        var rules = Rules([50, 240, 320, 400], [710, 690, 660, 640]);
        var texts = PdfFile.Text(330, 696, 10, "Target") + PdfFile.Text(250, 696, 10, "Baseline") + PdfFile.Text(55, 696, 10, "KPI")
            + PdfFile.Text(55, 678, 10, "Visits missed, as a share", "of all visits") + PdfFile.Text(330, 666, 10, "5") + PdfFile.Text(250, 666, 10, "20")
            + PdfFile.Text(330, 646, 10, "10") + PdfFile.Text(55, 646, 10, "Orders copied by hand");

        Assert.Equal(
            [("KPI | Baseline | Target", PassageKind.TableRow), ("Visits missed, as a share of all visits | 20 | 5", PassageKind.TableRow), ("Orders copied by hand | | 10", PassageKind.TableRow)],
            Read(rules + texts).Passages.Select(passage => (passage.Text, passage.Kind)));
    }

    [Fact]
    public void Narrow_cells_are_parted_by_the_lines_between_them()
    {
        var page = Rules([50, 82, 114], [710, 695, 680]) + PdfFile.Text(52, 699, 10, "ab cd") + PdfFile.Text(84, 699, 10, "ef") + PdfFile.Text(52, 684, 10, "1 234") + PdfFile.Text(84, 684, 10, "5");

        Assert.Equal(["ab cd | ef", "1 234 | 5"], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_cell_over_two_columns_stands_in_the_first_one()
    {
        // The rule between the second and third column is missing in the first row.
        var page = Rules([50, 150, 350], [710, 690, 670]) + "250 690 m 250 670 l S\n"
            + PdfFile.Text(55, 696, 10, "KPI") + PdfFile.Text(155, 696, 10, "Target of the year") + PdfFile.Text(55, 676, 10, "wait") + PdfFile.Text(155, 676, 10, "9 h") + PdfFile.Text(255, 676, 10, "7 h");

        Assert.Equal(["KPI | Target of the year |", "wait | 9 h | 7 h"], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Borders_drawn_as_thin_areas_rule_like_lines()
    {
        var page = string.Concat(new[] { 50, 150, 250 }.Select(x => $"{x} 670 0.5 40 re f\n")) + string.Concat(new[] { 670, 690, 710 }.Select(y => $"50 {y} 200.5 0.5 re f\n"))
            + PdfFile.Text(55, 696, 10, "KPI") + PdfFile.Text(155, 696, 10, "Target") + PdfFile.Text(55, 676, 10, "wait") + PdfFile.Text(155, 676, 10, "9 h");

        Assert.Equal(["KPI | Target", "wait | 9 h"], Read(page).Passages.Select(passage => passage.Text));
    }

    /// <summary>As word processors shade a cell: all of it, and each of its lines in from the sides by the padding.</summary>
    [Fact]
    public void Shading_behind_the_lines_of_a_cell_parts_no_rows()
    {
        string Shaded(double x, double y, double height, int lines) =>
            $"{x} {y} 100 {height} re f\n" + string.Concat(Enumerable.Range(0, lines).Select(line => $"{x + 5} {y + height - (15 * (line + 1))} 90 15 re f\n"));
        var page = Shaded(50, 670, 30, 2) + Shaded(150, 670, 30, 1) + Shaded(50, 640, 30, 2) + Shaded(150, 640, 30, 1)
            + PdfFile.Text(56, 689, 10, "Measure of", "the year") + PdfFile.Text(156, 689, 10, "Target") + PdfFile.Text(56, 659, 10, "Visits that", "were missed") + PdfFile.Text(156, 659, 10, "5 %");

        Assert.Equal(["Measure of the year | Target", "Visits that were missed | 5 %"], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_drawing_whose_lines_run_through_sentences_is_no_table()
    {
        var page = Rules([45, 120, 205], [712, 676, 645]) + string.Concat(Left.Select((line, at) => PdfFile.Text(50, 700 - (12 * at), 10, line)));

        Assert.Equal((string.Join(' ', Left), PassageKind.Paragraph), Assert.Single(Read(page).Passages.Select(passage => (passage.Text, passage.Kind))));
    }

    [Fact]
    public void Figures_that_stand_close_together_are_cells()
    {
        var page = Row(700, ("Year", 50), ("2026", 150), ("2027", 180), ("2028", 210)) + Row(685, ("Wait (h)", 50), ("900", 150), ("850", 180), ("700", 210));

        Assert.Equal(["Year | 2026 | 2027 | 2028", "Wait (h) | 900 | 850 | 700"], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void The_source_below_a_table_is_text_and_a_label_between_its_rows_is_a_row()
    {
        var page = Rules([50, 250, 350], [710, 690, 670]) + "50 670 m 50 630 l S 350 670 m 350 630 l S 50 650 m 350 650 l S 50 630 m 350 630 l S\n"
            + PdfFile.Text(55, 696, 10, "KPI") + PdfFile.Text(255, 696, 10, "Target") + PdfFile.Text(55, 676, 10, "wait") + PdfFile.Text(255, 676, 10, "9 h")
            + PdfFile.Text(55, 656, 10, "Phase two") + PdfFile.Text(55, 636, 9, "Source: the survey of customers who moved house in the year 2025");

        Assert.Equal(
            [("KPI | Target", PassageKind.TableRow), ("wait | 9 h", PassageKind.TableRow), ("Phase two |", PassageKind.TableRow), ("Source: the survey of customers who moved house in the year 2025", PassageKind.Paragraph)],
            Read(page).Passages.Select(passage => (passage.Text, passage.Kind)));
    }

    [Fact]
    public void A_frame_around_text_makes_no_table()
    {
        var page = Rules([40, 560], [720, 640]) + string.Concat(Left.Select((line, at) => PdfFile.Text(50, 700 - (12 * at), 10, line)));

        Assert.Equal((string.Join(' ', Left), PassageKind.Paragraph), Assert.Single(Read(page).Passages.Select(passage => (passage.Text, passage.Kind))));
    }

    [Fact]
    public void Blocks_side_by_side_that_were_drawn_one_after_the_other_stay_as_they_are()
    {
        var page = PdfFile.Text(50, 700, 10, Left[..4]) + PdfFile.Text(310, 700, 10, Right[..4]);

        Assert.Equal([string.Join(' ', Left[..4]), string.Join(' ', Right[..4])], Read(page).Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Numbered_items_with_a_wide_gap_are_items_of_a_list()
    {
        var page = Row(700, ("1.", 50), ("First the visit is booked", 90)) + Row(686, ("2.", 50), ("Then the line is switched", 90)) + Row(672, ("(a)", 50), ("while the customer is told", 90));

        Assert.DoesNotContain(Read(page).Passages, passage => passage.Kind == PassageKind.TableRow);
        Assert.Equal("1. First the visit is booked 2. Then the line is switched (a) while the customer is told", string.Join(' ', Read(page).Passages.Select(passage => passage.Text)));
    }

    /// <summary>Words and rules anywhere on the page: each word comes out once, in one passage.</summary>
    [Fact]
    public void No_word_is_lost_or_said_twice_wherever_it_stands()
    {
        var place = Gen.Select(Gen.Int[1, 12], Gen.Int[3, 75], (x, y) => (X: 40 * x, Y: 10 * y));
        var sample = Gen.Select(place.Array[1, 60], place.Array[0, 12], Gen.Bool);
        sample.Sample(
            page =>
            {
                var (places, rules, isSorted) = page;
                var words = (isSorted ? [.. places.Distinct().OrderByDescending(at => at.Y).ThenBy(at => at.X)] : places.Distinct().ToArray()).Select((at, number) => (at, Word: $"w{number}x")).ToList();
                var drawn = string.Concat(rules.Select((from, at) => at % 2 == 0 ? $"{from.X} {from.Y} m {from.X + 200} {from.Y} l S\n" : $"{from.X + 7} {from.Y} 85 60 re S\n"))
                    + string.Concat(words.Select(word => PdfFile.Text(word.at.X, word.at.Y, 6, word.Word)));

                var read = Regex.Matches(string.Join(' ', Read(drawn).Passages.Select(passage => passage.Text)), "w[0-9]+x").Select(match => match.Value);

                Assert.Equal(words.Select(word => word.Word).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
            },
            iter: 300,
            threads: 1);
    }

    private static string Rules(double[] xs, double[] ys) =>
        string.Concat(xs.Select(x => $"{x} {ys[0]} m {x} {ys[^1]} l S\n")) + string.Concat(ys.Select(y => $"{xs[0]} {y} m {xs[^1]} {y} l S\n"));

    private static string Row(double y, params (string Text, double X)[] cells) => string.Concat(cells.Select(cell => PdfFile.Text(cell.X, y, 10, cell.Text)));

    private static Document Read(params string[] pages) => DocumentReader.Read(PdfFile.Of(pages), "case.pdf");
}
