using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace CuiBono.Mutation;

/// <summary>The tests of an assembly, run one by one in this process: thousands of mutants a process start each would take hours.</summary>
internal sealed class TestHost
{
    private readonly FieldInfo active;

    public TestHost(string assembly, string mutated, IReadOnlyCollection<string> without)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(assembly))!;
        var resolver = new AssemblyDependencyResolver(Path.GetFullPath(assembly));
        AssemblyLoadContext.Default.Resolving += (context, name) => resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => resolver.ResolveUnmanagedDllToPath(name) is { } path ? System.Runtime.InteropServices.NativeLibrary.Load(path) : 0;
        var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assembly));
        var control = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, $"{mutated}.dll")).GetType("CuiBonoMutant", throwOnError: true)!;
        active = control.GetField("Active")!;
        Hits = (int[])control.GetField("Hits")!.GetValue(null)!;
        Tests = [.. tests.GetTypes().Where(type => !type.IsAbstract && !without.Contains(type.Name)).OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Of)];
    }

    /// <summary>How often each member was entered.</summary>
    public int[] Hits { get; }

    public IReadOnlyList<TestCase> Tests { get; }

    public void Activate(int mutant) => active.SetValue(null, mutant);

    /// <summary>Runs a test; null where it passed or skipped itself.</summary>
    public static string? Run(TestCase test)
    {
        try
        {
            var target = test.Method.IsStatic ? null : Activator.CreateInstance(test.Type);
            try
            {
                var result = test.Method.Invoke(target, test.Arguments);
                if (result is Task task) task.GetAwaiter().GetResult();
                else if (result is ValueTask value) value.AsTask().GetAwaiter().GetResult();
            }
            finally
            {
                (target as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (Exception wrapped) when (wrapped is not OutOfMemoryException)
        {
            var thrown = wrapped is TargetInvocationException { InnerException: { } inner } ? inner : wrapped;
            return thrown.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal) ? null : $"{thrown.GetType().Name}: {thrown.Message.Split('\n')[0]}";
        }
    }

    private static IEnumerable<TestCase> Of(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).OrderBy(method => method.Name, StringComparer.Ordinal))
        {
            var attributes = method.GetCustomAttributesData();
            if (!attributes.Any(attribute => attribute.AttributeType.FullName is "Xunit.FactAttribute" or "Xunit.TheoryAttribute")) continue;
            var rows = attributes.SelectMany(attribute => Rows(type, attribute)).ToList();
            if (rows.Count == 0 && method.GetParameters().Length == 0) yield return new TestCase(type, method, [], $"{type.Name}.{method.Name}");
            for (var row = 0; row < rows.Count; row++)
                yield return new TestCase(type, method, Fitted(method, rows[row]), string.Create(CultureInfo.InvariantCulture, $"{type.Name}.{method.Name}#{row + 1}"));
        }
    }

    private static IEnumerable<object?[]> Rows(Type type, CustomAttributeData attribute)
    {
        if (attribute.AttributeType.FullName == "Xunit.InlineDataAttribute")
        {
            yield return attribute.ConstructorArguments is [{ Value: IReadOnlyCollection<CustomAttributeTypedArgument> values }] ? [.. values.Select(Plain)] : [null];
            yield break;
        }

        if (attribute.AttributeType.FullName != "Xunit.MemberDataAttribute") yield break;
        var name = (string)attribute.ConstructorArguments[0].Value!;
        const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        var data = type.GetProperty(name, Static)?.GetValue(null) ?? type.GetField(name, Static)?.GetValue(null) ?? type.GetMethod(name, Static)!.Invoke(null, null);
        foreach (var row in (IEnumerable)data!)
            yield return row as object?[] ?? (object?[]?)row.GetType().GetInterface("Xunit.ITheoryDataRow")?.GetMethod("GetData", Type.EmptyTypes)!.Invoke(row, null) ?? [row];
    }

    private static object? Plain(CustomAttributeTypedArgument argument) => argument switch
    {
        { Value: null } => null,
        { Value: IReadOnlyCollection<CustomAttributeTypedArgument> values } => Array(argument.ArgumentType.GetElementType()!, values),
        { ArgumentType.IsEnum: true } => Enum.ToObject(argument.ArgumentType, argument.Value),
        _ => argument.Value,
    };

    private static Array Array(Type element, IReadOnlyCollection<CustomAttributeTypedArgument> values)
    {
        var array = System.Array.CreateInstance(element, values.Count);
        var at = 0;
        foreach (var value in values) array.SetValue(Plain(value), at++);
        return array;
    }

    private static object?[] Fitted(MethodInfo method, object?[] row)
    {
        var parameters = method.GetParameters();
        var fitted = new object?[parameters.Length];
        for (var at = 0; at < fitted.Length; at++)
        {
            var wanted = Nullable.GetUnderlyingType(parameters[at].ParameterType) ?? parameters[at].ParameterType;
            var rest = parameters[at].IsDefined(typeof(ParamArrayAttribute), inherit: false) && !(row.Length == fitted.Length && row[at] is Array);
            if (rest)
            {
                var values = row[Math.Min(at, row.Length)..];
                var array = System.Array.CreateInstance(wanted.GetElementType()!, values.Length);
                values.CopyTo(array, 0);
                fitted[at] = array;
            }
            else if (at >= row.Length)
            {
                fitted[at] = parameters[at].DefaultValue;
            }
            else
            {
                fitted[at] = row[at] is IConvertible value && value is not string && wanted.IsPrimitive | wanted == typeof(decimal) && value.GetType() != wanted ? Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture) : row[at];
            }
        }

        return fitted;
    }
}

/// <summary>One test with its arguments.</summary>
internal sealed record TestCase(Type Type, MethodInfo Method, object?[] Arguments, string Name);
