using GraphQLExport.Accounts.ApiKeys;
using GraphQLExport.Accounts.Sessions;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Accounts;

/// <summary>Registers accounts: users and roles, sign-in by cookie, bearer token and API key, the keys that protect the first two.</summary>
public static class AccountsServiceCollectionExtensions
{
    /// <summary>Adds ASP.NET Core Identity on the product's database, and the first administrator.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSettings<AccountOptions>(AccountOptions.Section, settings => settings
            .Flag("accounts.registration", options => options.Registration, "Whether anyone may register an account for themselves; such accounts are analysts.")
            .Integer("accounts.max_api_keys_per_user", options => options.MaxApiKeysPerUser, 0, 1_000, "API keys that one user may have.")
            .Integer("accounts.max_failures_per_account", options => options.MaxFailuresPerAccount, 1, 1_000_000, "Failed sign-ins in five minutes as one account, after which it waits for the next five.")
            .Integer("accounts.max_failures_per_address", options => options.MaxFailuresPerAddress, 1, 1_000_000, "Failed sign-ins in a minute from one network address, after which it waits for the next minute."));
        services.AddOptions<AccountOptions>().ValidateDataAnnotations();
        services.AddSettings<IntrospectionOptions>(IntrospectionOptions.Section, settings => settings
            .Choice("graphql.introspection", options => options.Introspection, "Who may explore the GraphQL schema.", "SignedIn; Everyone in development"));
        services.AddHttpContextAccessor();
        services
            .AddIdentityApiEndpoints<AppUser>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddUserManager<AppUserManager>()
            .AddSignInManager<AppSignInManager>();
        services.AddApiKeys();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "graphqlexport";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.CookieManager = new SessionCookie();
            cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        });
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddAuthorization();

        services.AddDataProtection().SetApplicationName("GraphQLExport");
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IDatabaseSeed>(provider => provider.GetRequiredService<KeyRing>());
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);

        services.AddSingleton<SessionCheck>().AddSingleton<SessionSignal>().AddSingleton<Conversations>().AddHostedService(provider => provider.GetRequiredService<Conversations>());
        services.AddSingleton<AttemptLimits>().AddSingleton<LockOutNotice>();
        services.AddSingleton<UserDirectory>();
        services.AddSingleton<DatasetDefinition, UserDataset>();
        services.AddSingleton<IDatabaseSeed, FirstAdministrator>();
        services.AddHostedService<SetupLink>();
        return services;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
