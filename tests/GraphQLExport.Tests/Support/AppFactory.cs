using System.Net.Http.Json;
using GraphQLExport.Data;
using GraphQLExport.Data.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace GraphQLExport.Tests.Support;

/// <summary>
/// The whole server on a real database and a folder of its own, with the demo's accounts, cameras, sensors, servers and experiments but no
/// rows: each test adds the rows it means. Set the properties before the first use; they are fixed when the host starts.
/// </summary>
public class AppFactory : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();

    public string DataPath => folder.Path;

    public string DatabaseFile => Path.Combine(DataPath, "graphqlexport.db");

    /// <summary>A clock to drive; the system's where null.</summary>
    public ManualTimeProvider? Time { get; init; }

    public bool Demo { get; init; } = true;

    /// <summary>Whether the demo's 890,000 rows are made too.</summary>
    public bool DemoRows { get; init; }

    /// <summary>Further settings, such as <c>GraphQLExport:Exports:MaxPerUser</c>.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Replaces services after the product registered its own.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    public IDbContextFactory<AppDbContext> Database => Services.GetRequiredService<IDbContextFactory<AppDbContext>>();

    /// <summary>A client signed in by cookie as <c>admin@example.com</c>.</summary>
    public Task<HttpClient> AdminAsync() => SignInAsync("admin@example.com");

    /// <summary>A client signed in by cookie as <c>ada@example.com</c>.</summary>
    public Task<HttpClient> AdaAsync() => SignInAsync("ada@example.com");

    /// <summary>A client signed in by cookie as <c>bob@example.com</c>.</summary>
    public Task<HttpClient> BobAsync() => SignInAsync("bob@example.com");

    /// <summary>A client that nobody has signed in and that follows no redirects.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    public async Task<HttpClient> SignInAsync(string email, string password = DemoSeed.Password)
    {
        // A cookie jar goes by the system's clock, by which the cookies of a server on another clock are long over.
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = Time is null });
        var answer = await client.PostAsJsonAsync("/account/login?useCookies=true", new { email, password });
        answer.EnsureSuccessStatusCode();
        if (Time is not null)
            client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return client;
    }

    public async Task AddAsync(params object[] entities)
    {
        await using var database = await Database.CreateDbContextAsync();
        database.AddRange(entities);
        await database.SaveChangesAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("GraphQLExport:DataPath", DataPath);
        builder.UseSetting("GraphQLExport:Demo", Demo.ToString());
        builder.UseSetting("GraphQLExport:DemoRows", DemoRows.ToString());
        // No sample of the machine that runs the tests and no log of the server under test, unless a test asks for it.
        builder.UseSetting("GraphQLExport:Servers:Collect", "False");
        builder.UseSetting("GraphQLExport:Logs:Keep", "False");
        // The machine's own power is not cut.
        builder.UseSetting("GraphQLExport:Database:Durable", "False");
        // A failure is the end, unless a test is about what follows it.
        builder.UseSetting("GraphQLExport:Exports:AutomaticRetries", "0");
        foreach (var (name, value) in TestedDatabase.SettingsOf(Settings.GetValueOrDefault("GraphQLExport:DataPath") ?? DataPath).Concat(Settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            // A hundredth of the product's work: tests sign in hundreds of times, and attack no password.
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
            // Hundreds of servers would fill the console, and nobody could tell which of them says what.
            services.Remove(services.Single(service => service.ImplementationType == typeof(ConsoleLoggerProvider)));
            if (Time is not null)
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            }

            Replace?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqlitePools.Clear();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
