namespace CuiBono.Simulation;

/// <summary>Writes a simulated survey as CSV, in UTF-8; the score is empty where no answer came.</summary>
public static class SurveyCsv
{
    /// <summary>Writes a line for each customer who was asked.</summary>
    public static void Write(IEnumerable<SimulatedAnswer> answers, Stream output)
    {
        output.Write("date,customer,region,segment,score\n"u8);
        var line = new Utf8Line();
        foreach (var answer in answers)
        {
            line.Day(answer.Day);
            line.Text(answer.Customer);
            line.Text(answer.Region);
            line.Text(answer.Segment);
            line.Number(answer.Score);
            line.End(output);
        }

        line.Flush(output);
    }
}
