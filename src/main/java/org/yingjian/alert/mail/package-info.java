/** Mails on paper and over SMTP. */
package org.yingjian.alert.mail;
