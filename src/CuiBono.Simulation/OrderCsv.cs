namespace CuiBono.Simulation;

/// <summary>Writes simulated orders as an event log in CSV, in UTF-8.</summary>
public static class OrderCsv
{
    /// <summary>Writes a line an event; the orders one after the other.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="output">Where to.</param>
    /// <param name="withSystems">Whether a last column says in which system an event was recorded: of use where <see cref="OrderScenario.Adoption"/> is planted.</param>
    public static void Write(IEnumerable<SimulatedOrder> orders, Stream output, bool withSystems = false)
    {
        output.Write(withSystems ? "order,activity,time,resource,team,customer,region,segment,product,promised,cost,system\n"u8 : "order,activity,time,resource,team,customer,region,segment,product,promised,cost\n"u8);
        var line = new Utf8Line();
        foreach (var order in orders)
        {
            foreach (var one in order.Events)
            {
                line.Text(order.Id);
                line.Text(one.Activity);
                line.Time(one.Time);
                line.Text(one.Resource);
                line.Text(one.Team);
                line.Text(order.Customer);
                line.Text(order.Region);
                line.Text(order.Segment);
                line.Text(order.Product);
                line.Day(one.Promised);
                line.Money(one.Cost);
                if (withSystems) line.Text(one.System);
                line.End(output);
            }
        }

        line.Flush(output);
    }
}
