using System.ComponentModel.DataAnnotations;

namespace GraphQLExport.Accounts;

/// <summary>Settings of accounts; the section <c>GraphQLExport:Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "GraphQLExport:Accounts";

    /// <summary>Whether anyone may register an account for themselves; such accounts are analysts.</summary>
    public bool Registration { get; set; } = true;

    /// <summary>API keys that one user may have, those that have expired among them.</summary>
    public int MaxApiKeysPerUser { get; set; } = 20;

    /// <summary>Failed sign-ins in a minute from one network address, after which it waits for the next minute.</summary>
    public int MaxFailuresPerAddress { get; set; } = 30;

    /// <summary>Failed sign-ins in five minutes as one account, after which it waits for the next five.</summary>
    public int MaxFailuresPerAccount { get; set; } = 10;

    /// <summary>The e-mail address of the administrator that the first start makes, with which they sign in.</summary>
    [Required, EmailAddress]
    public string AdministratorEmail { get; set; } = "admin@localhost";
}
