using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads the customers that a workspace declares.</summary>
public static class CustomerDeclarations
{
    /// <summary>The customers under the field "customers"; what is wrong with them becomes findings of the file.</summary>
    public static IReadOnlyList<Customer> Read(YamlMap root) => new CustomerReader(root, []).Read();
}
