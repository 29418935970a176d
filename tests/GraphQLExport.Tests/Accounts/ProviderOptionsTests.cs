using GraphQLExport.Accounts.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Accounts;

/// <summary>Which settings of a provider of sign-ins a server starts with; tests/clients/openid-connect.test.mjs signs in by one.</summary>
[Trait("Req", "E-SEC")]
public sealed class ProviderOptionsTests
{
    [Theory]
    [InlineData("https://login.example.com/realms/one")]
    [InlineData("http://localhost:8081")]
    [InlineData("http://127.0.0.1:8081")]
    public void A_provider_is_reached_by_HTTPS_or_on_this_machine(string authority) =>
        Assert.True(Read(("Authority", authority), ("ClientId", "exports")).IsOn);

    [Fact]
    public void Accounts_are_made_for_the_named_domains() =>
        Assert.Equal(["example.com", "example.org"], Read(("CreateUsers", "true"), ("Domains", "example.com, example.org,")).ParseDomains());

    [Fact]
    public void Without_settings_there_is_none() => Assert.False(Read().IsOn);

    [Theory]
    [InlineData("Authority must be", "Authority", "http://login.example.com", "ClientId", "exports")]
    [InlineData("Authority must be", "Authority", "login.example.com", "ClientId", "exports")]
    [InlineData("Authority and ClientId", "Authority", "https://login.example.com", "ClientId", "")]
    [InlineData("Authority and ClientId", "Authority", "", "ClientId", "exports")]
    [InlineData("Name must have", "Name", "", "CreateUsers", "true")]
    [InlineData("CreateUsers makes", "Domains", "example.com", "CreateUsers", "false")]
    [InlineData("Domains must be", "Domains", "example.com, @example.org", "CreateUsers", "true")]
    [InlineData("GroupsClaim must name", "Administrators", "admins", "GroupsClaim", "")]
    public void A_server_does_not_start_with_others(string refusal, string first, string one, string second, string two)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read((first, one), (second, two)));
        Assert.Contains(refusal, fault.Message, StringComparison.Ordinal);
    }

    private static ProviderOptions Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{ProviderOptions.Section}:{setting.Name}", (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddProviderSignIn(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<ProviderOptions>>().Value;
    }
}
