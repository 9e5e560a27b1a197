namespace CuiBono.Simulation;

/// <summary>Writes what is true of simulated orders as CSV, in UTF-8, a line an order: beside the log, never in it.</summary>
public static class OrderTruthCsv
{
    /// <summary>Writes the truth of the orders.</summary>
    public static void Write(IEnumerable<SimulatedOrder> orders, Stream output)
    {
        output.Write("order,team,way,card_file,touched_after,deviation,open\n"u8);
        var line = new Utf8Line();
        foreach (var order in orders)
        {
            line.Text(order.Id);
            line.Text(order.Team);
            line.Text(order.Way.ToString());
            line.Text(order.InCardFile ? "yes" : "no");
            line.Text(order.TouchedAfter ? "yes" : "no");
            line.Text(order.Deviation.ToString());
            line.Text(order.Open ? "yes" : "no");
            line.End(output);
        }

        line.Flush(output);
    }
}
