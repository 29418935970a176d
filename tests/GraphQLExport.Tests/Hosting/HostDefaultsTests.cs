using GraphQLExport.Hosting;
using Microsoft.Extensions.Configuration;

namespace GraphQLExport.Tests.Hosting;

/// <summary>What holds where nobody says otherwise.</summary>
public sealed class HostDefaultsTests
{
    [Fact]
    [Trait("Req", "G-RUN")]
    public void The_address_is_the_documented_one_unless_another_is_set()
    {
        var configuration = new ConfigurationManager();
        configuration.AddHostDefaults();
        Assert.Equal("http://localhost:5080", configuration["urls"]);

        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = "http://localhost:1" });
        Assert.Equal("http://localhost:1", configuration["urls"]);
    }

    [Fact]
    public void Requests_are_not_logged_with_their_addresses()
    {
        var configuration = new ConfigurationManager();
        configuration.AddHostDefaults();

        Assert.Equal("Warning", configuration["Logging:LogLevel:Microsoft.AspNetCore"]);
    }
}
