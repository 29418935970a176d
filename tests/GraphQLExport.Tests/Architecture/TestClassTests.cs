namespace GraphQLExport.Tests.Architecture;

public sealed class TestClassTests
{
    /// <summary>xunit disposes asynchronously of what has a lifetime alone: the servers of other classes would run on until the last test.</summary>
    [Fact]
    public void What_is_disposed_of_asynchronously_has_a_lifetime()
    {
        var forgotten = typeof(TestClassTests).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IAsyncDisposable)) && !type.IsAssignableTo(typeof(IAsyncLifetime)) && Array.Exists(type.GetMethods(), IsTest));

        Assert.Empty(forgotten);
    }

    private static bool IsTest(System.Reflection.MethodInfo method) => method.IsDefined(typeof(FactAttribute), inherit: true);
}
