using System.Globalization;

namespace CuiBono.Simulation;

/// <summary>Writes simulated orders as an event log in CSV.</summary>
public static class OrderCsv
{
    /// <summary>Writes a line an event; the orders one after the other.</summary>
    public static void Write(IEnumerable<SimulatedOrder> orders, TextWriter output)
    {
        output.Write("order,activity,time,resource,customer,region,segment,product,promised\n");
        foreach (var order in orders)
            foreach (var one in order.Events)
                output.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{order.Id},{one.Activity},{one.Time:yyyy-MM-ddTHH:mm:sszzz},{one.Resource},{order.Customer},{order.Region},{order.Segment},{order.Product},{order.Promised:yyyy-MM-dd}\n"));
    }
}
